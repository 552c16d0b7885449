// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/adapter_config.h"

#include <gmock/gmock.h>

#include <cmath>

#include "tests/checkpoint/error_text.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

AdapterConfig parse(const std::string& rest) {
    return parse_adapter_config(R"({"peft_type": "LORA")" + (rest.empty() ? "" : ", " + rest) + "}",
                                "adapter_config.json");
}
std::string error_of(const std::string& rest) {
    return error_text([&] { parse(rest); });
}

TEST(AdapterConfig, Scalings) {
    EXPECT_EQ(parse("").scaling_of("q_proj"), 1.0);
    EXPECT_EQ(parse(R"("r": 16, "lora_alpha": 32)").scaling_of("q_proj"), 2.0);
    EXPECT_EQ(parse(R"("r": 16, "lora_alpha": 2.5, "use_rslora": true)").scaling_of("q_proj"),
              0.625);
    EXPECT_EQ(parse(R"("r": 3, "lora_alpha": 1, "use_rslora": true)").scaling_of("q_proj"),
              1 / std::sqrt(3.0));
}

TEST(AdapterConfig, PatternsMatchAsInPeft) {
    // Whole names, or what follows a dot; the first in the file's order, not the best.
    const AdapterConfig config = parse(
        R"("r": 1, "rank_pattern": {"z_proj": 2, "a.b": 3, "^first": 4, "(q|k)_proj": 5,
            "q_proj": 6, "layers\\.[02]\\.fc1": 7, ".*fc1": 8})");
    EXPECT_EQ(config.rank_of("x.z_proj"), 2);
    EXPECT_EQ(config.rank_of("z_proj"), 2);
    EXPECT_EQ(config.rank_of("x.az_proj"), 1);
    EXPECT_EQ(config.rank_of("x.z_proj.more"), 1);
    EXPECT_EQ(config.rank_of("x.a.b"), 3);
    EXPECT_EQ(config.rank_of("x.acb"), 3);  // the dot is any character
    EXPECT_EQ(config.rank_of("first"), 4);
    EXPECT_EQ(config.rank_of("x.first"), 1);
    EXPECT_EQ(config.rank_of("x.q_proj"), 5);
    EXPECT_EQ(config.rank_of("x.layers.2.fc1"), 7);
    EXPECT_EQ(config.rank_of("x.layers.1.fc1"), 8);
}

TEST(AdapterConfig, RefusesOtherAdapters) {
    EXPECT_THAT(error_text([] { parse_adapter_config("{}", "c.json"); }), HasSubstr("peft_type"));
    EXPECT_THAT(error_text([] { parse_adapter_config(R"({"peft_type": "LOHA"})", "c.json"); }),
                AllOf(HasSubstr("'LOHA'"), HasSubstr("only LoRA")));
    EXPECT_THAT(error_text([] { parse_adapter_config("[]", "c.json"); }), HasSubstr("JSON object"));
    EXPECT_THAT(error_of(R"("use_dora": true)"), AllOf(HasSubstr("use_dora"), HasSubstr("DoRA")));
    EXPECT_THAT(error_of(R"("layer_replication": [[0, 2]])"), HasSubstr("layer_replication"));
    EXPECT_THAT(error_of(R"("target_parameters": ["x"])"), HasSubstr("bare parameters"));
    EXPECT_THAT(error_of(R"("kasa_config": {"beta": 1})"), HasSubstr("KaSA"));
    EXPECT_THAT(error_of(R"("next_trick": 1)"),
                AllOf(HasSubstr("'next_trick'"), HasSubstr("not known")));
    EXPECT_EQ(error_of(R"("next_trick": null, "use_dora": false, "target_parameters": [])"),
              "no error");
    EXPECT_THAT(error_of(R"("init_lora_weights": "pissa_niter_4")"),
                AllOf(HasSubstr("'pissa_niter_4'"), HasSubstr("changed the pretrained weights")));
    EXPECT_EQ(error_of(R"("init_lora_weights": "gaussian")"), "no error");
    EXPECT_THAT(error_of(R"("bias": "some")"), HasSubstr("bias 'some'"));
}

TEST(AdapterConfig, RefusesNumbersOutOfRange) {
    for (const char* rank : {"0", "-1", "2.5", "1e9", "\"8\"", "null", "true"}) {
        EXPECT_THAT(error_of("\"r\": " + std::string(rank)), HasSubstr("whole number from 1"))
            << rank;
    }
    EXPECT_THAT(error_of(R"("lora_alpha": "big")"), HasSubstr("lora_alpha 'big'"));
    EXPECT_THAT(error_of(R"("lora_alpha": 1e300)"), HasSubstr("lora_alpha"));
    EXPECT_THAT(error_of(R"("use_rslora": 1)"), HasSubstr("true or false"));
    EXPECT_THAT(error_of(R"("rank_pattern": ["q"])"), HasSubstr("not an object"));
    EXPECT_THAT(error_of(R"("rank_pattern": {"q": 0})"),
                AllOf(HasSubstr("rank_pattern"), HasSubstr("'q'")));
}

TEST(AdapterConfig, RefusesExpressionsThatCannotServe) {
    EXPECT_THAT(error_of(R"("alpha_pattern": {"(q": 1})"),
                AllOf(HasSubstr("'(q'"), HasSubstr("regular expression")));
    EXPECT_THAT(error_of(R"("alpha_pattern": {")" + std::string(501, 'q') + R"(": 1})"),
                HasSubstr("regular expression"));
    const AdapterConfig slow = parse(R"("alpha_pattern": {"((.*)*)*((.*)*)*x": 1})");
    EXPECT_THAT(error_text([&] { slow.alpha_of(std::string(60, 'a')); }),
                HasSubstr("takes too long"));
}

}  // namespace
}  // namespace interfuse
