// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/pickle_machine.h"

#include <gmock/gmock.h>

#include "tests/checkpoint/error_text.h"
#include "tests/support/pickle_archive.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using tiny::global_op;
using tiny::text_op;

std::vector<PickledTensor> parse(const std::string& pickle) {
    return parse_state_dict_pickle(pickle, "some/pytorch_model.bin");
}
std::string error_of(const std::string& pickle) {
    return error_text([&] { parse(pickle); });
}

const std::string start("\x80\x02", 2);
const tiny::PickleView view{"w", "HalfStorage", "7", 12, 3, {2, 4}, {4, 1}};

TEST(PickleMachine, ReadsAStateDict) {
    const auto tensors =
        parse(tiny::state_dict_pickle({view, {"b", "LongStorage", "8", 300000, 0, {}, {}}}));
    ASSERT_EQ(tensors.size(), 2U);
    EXPECT_EQ(tensors[0].name, "w");
    EXPECT_EQ(tensors[0].storage, "7");
    EXPECT_EQ(tensors[0].dtype, DType::f16);
    EXPECT_EQ(tensors[0].storage_elements, 12U);
    EXPECT_EQ(tensors[0].first_element, 3U);
    EXPECT_THAT(tensors[0].shape, ElementsAre(2, 4));
    EXPECT_THAT(tensors[0].strides, ElementsAre(4, 1));
    EXPECT_EQ(tensors[1].dtype, DType::i64);
    EXPECT_EQ(tensors[1].storage_elements, 300000U);
    EXPECT_TRUE(tensors[1].shape.empty());
}

TEST(PickleMachine, ReadsLongNumbers) {
    const std::int64_t large = 5'000'000'000;
    const auto tensors =
        parse(tiny::state_dict_pickle({{"w", "FloatStorage", "0", large, large - 1, {1}, {1}}}));
    EXPECT_EQ(tensors.at(0).storage_elements, static_cast<std::uint64_t>(large));
    EXPECT_EQ(tensors.at(0).first_element, static_cast<std::uint64_t>(large - 1));
}

TEST(PickleMachine, ReadsParametersMetadataAndMemo) {
    const std::string hooks = global_op("collections", "OrderedDict") + ")R";
    const std::string parameter = global_op("torch._utils", "_rebuild_parameter") + "(" +
                                  tiny::tensor_op(view) + "\x88" + hooks + "tR";
    // dict, then w = parameter kept in the memo, v = the same, then BUILD with {'_metadata': {}}.
    const std::string metadata = "}" + text_op("_metadata") + "}" + text_op("") + "}" +
                                 text_op("version") + "K\x01" + "sss" + "b";
    const std::string pickle = start + "}q" + std::string(1, '\x01') + text_op("w") + parameter +
                               "r" + tiny::raw(std::uint32_t{70000}) + "s" + text_op("v") + "j" +
                               tiny::raw(std::uint32_t{70000}) + "s" + metadata + ".";
    const auto tensors = parse(pickle);
    ASSERT_EQ(tensors.size(), 2U);
    EXPECT_EQ(tensors[0].name, "w");
    EXPECT_EQ(tensors[1].name, "v");
    EXPECT_EQ(tensors[1].storage, "7");
}

TEST(PickleMachine, ReadsProtocolFour) {
    const auto short_text = [](std::string_view text) {
        return "\x8c" + std::string(1, static_cast<char>(text.size())) + std::string(text);
    };
    const auto global = [&](std::string_view module, std::string_view name) {
        return short_text(module) + short_text(name) + "\x93";
    };
    const std::string pickle =
        "\x80\x04\x95" + tiny::raw(std::uint64_t{155}) + "}\x94" + short_text("a") + "\x94" +
        global("torch._utils", "_rebuild_tensor_v2") + "((" + short_text("storage") +
        global("torch", "BFloat16Storage") + short_text("0") + short_text("cpu") + "K\x04tQK" +
        std::string(1, '\0') + "K\x04\x85K\x01\x85\x89" + global("collections", "OrderedDict") +
        ")RtRs.";
    const auto tensors = parse(pickle);
    EXPECT_EQ(tensors.at(0).dtype, DType::bf16);
    EXPECT_THAT(tensors.at(0).shape, ElementsAre(4));
}

TEST(PickleMachine, RefusesGlobalsByName) {
    EXPECT_THAT(error_of(start + global_op("os", "system") + text_op("true") + "\x85R."),
                AllOf(HasSubstr("some/pytorch_model.bin"), HasSubstr("'os.system'"),
                      HasSubstr("could run code")));
    EXPECT_THAT(error_of(start + text_op("builtins") + text_op("eval") + "\x93."),
                HasSubstr("'builtins.eval'"));
    EXPECT_THAT(error_of(start + global_op("torch", "QInt8Storage") + "."),
                HasSubstr("'torch.QInt8Storage'"));
    EXPECT_THAT(error_of(start + global_op("torch._utils", "_rebuild_tensor_v2 ") + "."),
                HasSubstr("refused"));
    // Even one that is never called.
    EXPECT_THAT(error_of(start + "}" + global_op("posix", "fork") + "."),
                HasSubstr("'posix.fork'"));
}

TEST(PickleMachine, RefusesOtherOpcodes) {
    // INST, OBJ, NEWOBJ, EXT1, PERSID, BINBYTES, POP, DUP, LONG
    for (const char* opcode : {"i", "o", "\x81", "\x82", "P", "B", "0", "2", "L"}) {
        EXPECT_THAT(error_of(start + "}" + opcode + "os\nsystem\n."), HasSubstr("no state dict"))
            << opcode;
    }
    EXPECT_THAT(error_of(std::string("\x80\x09}.", 4)), HasSubstr("protocol 9"));
    EXPECT_THAT(error_of(std::string("\x80\x00}.", 4)), HasSubstr("protocol 0"));
}

TEST(PickleMachine, RefusesMalformedPickles) {
    const std::string ok = tiny::state_dict_pickle({view});
    for (std::size_t length = 0; length < ok.size(); ++length) {
        EXPECT_THAT(error_of(ok.substr(0, length)), HasSubstr("does not parse near byte"))
            << length;
    }
    for (const char* bad : {".", "t.", "s.", "}s.", "R.", "Q.", "u.", "(.", "h\x05.", "a.",
                            "K\x01(e.", "\x87.", "b.", "}}(K\x01u.", ")Q.", "K\x01)R.",
                            "}K\x01"
                            "b."}) {
        EXPECT_THAT(error_of(start + bad), HasSubstr("does not parse")) << bad;
    }
    EXPECT_THAT(error_of(start + "\x8a\x09" + std::string(9, 'x') + "."),
                HasSubstr("more than 64 bits"));
    // A storage class is not to be called, nor is anything but a storage class a storage.
    EXPECT_THAT(error_of(start + global_op("torch", "FloatStorage") + ")R."),
                HasSubstr("does not parse"));
    EXPECT_THAT(
        error_of(start + "(" + text_op("storage") + global_op("collections", "OrderedDict") +
                 text_op("0") + text_op("cpu") + "K\x01tQ."),
        HasSubstr("does not parse"));
}

TEST(PickleMachine, RefusesMalformedTensors) {
    const auto error_with = [](const auto& change) {
        tiny::PickleView changed = view;
        change(changed);
        return error_of(tiny::state_dict_pickle({changed}));
    };
    EXPECT_THAT(error_with([](auto& v) { v.strides = {1}; }), HasSubstr("does not parse"));
    EXPECT_THAT(error_with([](auto& v) { v.shape = {-2, 4}; }), HasSubstr("does not parse"));
    EXPECT_THAT(error_with([](auto& v) { v.strides = {-4, 1}; }), HasSubstr("does not parse"));
    EXPECT_THAT(error_with([](auto& v) { v.first = -1; }), HasSubstr("does not parse"));
    EXPECT_THAT(error_with([](auto& v) { v.storage_elements = -1; }), HasSubstr("does not parse"));
    EXPECT_THAT(error_with([](auto& v) {
                    v.shape.assign(17, 1);
                    v.strides.assign(17, 1);
                }),
                HasSubstr("does not parse"));
}

TEST(PickleMachine, RefusesWhatIsNoStateDict) {
    EXPECT_THAT(error_of(start + "]."), HasSubstr("something else than a state dict"));
    EXPECT_THAT(error_of(start + tiny::tensor_op(view) + "."),
                HasSubstr("something else than a state dict"));
    EXPECT_THAT(error_of(start + "}" + text_op("epoch") + "K\x05s."),
                AllOf(HasSubstr("'epoch'"), HasSubstr("training checkpoint")));
    EXPECT_THAT(error_of(start + "}K\x05K\x05s."), HasSubstr("no text"));
    EXPECT_TRUE(parse(start + "}.").empty());
}

TEST(PickleMachine, LimitsMemory) {
    EXPECT_THAT(error_of(start + std::string(2'000'000, '}')), HasSubstr("too many"));
    // A chain of tuples, each in the next, and a dictionary that holds itself.
    std::string nested = start + ")";
    for (int i = 0; i < 900'000; ++i)
        nested += "\x85";
    EXPECT_THAT(error_of(nested + "."), HasSubstr("something else"));
    EXPECT_THAT(error_of(start + "}q" + std::string(1, '\x01') + text_op("me") + "h\x01s."),
                HasSubstr("'me'"));
}

}  // namespace
}  // namespace interfuse
