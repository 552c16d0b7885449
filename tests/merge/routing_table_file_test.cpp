// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// routing.safetensors, sound and damaged.
#include <gmock/gmock.h>
#include <sys/resource.h>

#include <csignal>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/merge/routing_table.h"
#include "core/runtime/memory_use.h"
#include "core/runtime/text.h"
#include "tests/checkpoint/error_text.h"
#include "tests/merge/some_table.h"
#include "tests/merge/tiny_pool.h"

namespace interfuse {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;

class RoutingTableFile : public ::testing::Test {
  protected:
    RoutingTableFile() : folder(test_folder()), file(folder / "routing.safetensors") {
        some.table.save(file);
        const std::string bytes = tiny::read_file(file);
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), sizeof length);
        header = json::parse(bytes.substr(8, length));
        table = json::parse(header["__metadata__"]["table"].get<std::string>());
        data = bytes.substr(8 + length);
    }
    ~RoutingTableFile() override { std::filesystem::remove_all(folder); }

    // Writes the parts again, changed or not, and reads them.
    RoutingTable load_again() {
        header["__metadata__"]["table"] = table.dump();
        return load_raw();
    }
    RoutingTable load_raw() {
        tiny::write_file(file, tiny::safetensors_of(header.dump(), data));
        return RoutingTable::load(file);
    }
    std::string error_again() {
        return error_text([&] { load_again(); });
    }
    template <typename Number>
    void put(const char* tensor, std::size_t place, Number number) {
        const auto offset = header[tensor]["data_offsets"][0].get<std::size_t>();
        std::memcpy(data.data() + offset + place * sizeof number, &number, sizeof number);
    }

    const SomeTable some;
    std::filesystem::path folder, file;
    json header, table;
    std::string data;
};

TEST_F(RoutingTableFile, IsReadBackEqual) {
    EXPECT_EQ(RoutingTable::load(file), some.table);
    EXPECT_EQ(load_again(), some.table) << "the other tests change nothing else";
}

TEST_F(RoutingTableFile, HasTheSameBytesEveryTime) {
    const std::string first = tiny::read_file(file);
    RoutingTable::load(file).save(file);
    EXPECT_EQ(tiny::read_file(file), first);
}

TEST_F(RoutingTableFile, AFullDiskLeavesTheTableBefore) {
    RoutingTable other = RoutingTable::load(file);
    other.origin.seed += 1;
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit small{100, limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const std::string said = error_text([&] { other.save(file); });
    ::setrlimit(RLIMIT_FSIZE, &limit);
    EXPECT_THAT(said, HasSubstr("Writing "));
    EXPECT_EQ(RoutingTable::load(file), some.table);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
}

TEST_F(RoutingTableFile, AnEmptyTableIsReadBackEqual) {
    RoutingTable empty({"a"}, {"x"}, {"d"}, {4});
    empty.origin.expert_hashes = {""};
    empty.origin.sample_hashes = {""};
    empty.origin.skipped = {{}};
    empty.save(file);
    EXPECT_EQ(RoutingTable::load(file), empty);
}

TEST_F(RoutingTableFile, OneThatTellsNoRanksCameFromOne) {
    table["origin"].erase("ranks");
    RoutingTable expected = some.table;
    expected.origin.ranks = 1;
    EXPECT_EQ(load_again(), expected);
}

TEST_F(RoutingTableFile, UnusualNamesSurvive) {
    RoutingTable odd({"a\"b\\c\n"}, {"Bücher, 猫"}, {""}, {4});
    odd.origin.expert_hashes = {""};
    odd.origin.sample_hashes = {""};
    odd.origin.skipped = {{}};
    odd.save(file);
    EXPECT_EQ(RoutingTable::load(file), odd);
}

TEST_F(RoutingTableFile, OtherFilesAreRefused) {
    const auto message = AllOf(HasSubstr(quoted(file)), HasSubstr("not a routing table"));
    header["__metadata__"]["format"] = "pt";
    EXPECT_THAT(error_again(), message);
    header["__metadata__"]["format"] = "interfuse-routing-2";
    EXPECT_THAT(error_again(), message);
    header["__metadata__"].erase("format");
    EXPECT_THAT(error_again(), message);
    header["__metadata__"] = {{"format", "interfuse-routing-1"}};
    EXPECT_THAT(error_text([&] { load_raw(); }), message);
    header.erase("__metadata__");
    EXPECT_THAT(error_text([&] { load_raw(); }), message);
    tiny::write_file(file, "module,mnist\na,1\n");
    EXPECT_THAT(error_text([&] { RoutingTable::load(file); }), HasSubstr(quoted(file)));
    EXPECT_THAT(error_text([&] { RoutingTable::load(folder / "absent"); }), HasSubstr("absent"));
    EXPECT_THAT(error_text([&] { RoutingTable::load(folder); }), HasSubstr(quoted(folder)));
}

TEST_F(RoutingTableFile, TruncatedAnywhereItIsAnError) {
    const std::string whole = tiny::read_file(file);
    for (std::size_t size = 0; size < whole.size(); size += size < 64 ? 1 : 61) {
        tiny::write_file(file, whole.substr(0, size));
        EXPECT_THAT(error_text([&] { RoutingTable::load(file); }), HasSubstr(quoted(file))) << size;
    }
}

TEST_F(RoutingTableFile, ADescriptionThatDoesNotParseIsAnError) {
    const auto message = AllOf(HasSubstr(quoted(file)), HasSubstr("cannot be read"));
    for (const char* text : {"", "{", "[]", "7", "{\"modules\": 3}", "null"}) {
        header["__metadata__"]["table"] = text;
        EXPECT_THAT(error_text([&] { load_raw(); }), message) << text;
    }
}

TEST_F(RoutingTableFile, EveryKeyOfTheDescriptionIsNeeded) {
    const json sound = table;
    for (const auto& [key, value] : sound.items()) {
        table = sound;
        table.erase(key);
        EXPECT_THAT(error_again(), HasSubstr("cannot be read")) << key;
        table = sound;
        table[key] = "text";
        EXPECT_THAT(error_again(), HasSubstr("cannot be read")) << key;
    }
    for (const auto& [key, value] : sound["origin"].items()) {
        table = sound;
        table["origin"].erase(key);
        // The one key that earlier files lack.
        if (key != "ranks") {
            EXPECT_THAT(error_again(), HasSubstr("cannot be read")) << key;
        }
        table = sound;
        table["origin"][key] = json::object();
        EXPECT_THAT(error_again(), HasSubstr("cannot be read")) << key;
    }
}

TEST_F(RoutingTableFile, NamesMustFitTheTensors) {
    const json sound = table;
    for (const char* key : {"modules", "experts", "datasets"}) {
        table = sound;
        table[key].push_back("another");
        EXPECT_THAT(error_again(), AllOf(HasSubstr(quoted(file)), HasSubstr("lacks the tensor")))
            << key;
        table = sound;
        table[key].erase(0);
        EXPECT_THAT(error_again(), HasSubstr("lacks the tensor")) << key;
    }
}

TEST_F(RoutingTableFile, TensorsMustHaveTheirDtype) {
    const json sound = header;
    header["counts"]["dtype"] = "F64";
    EXPECT_THAT(error_again(), HasSubstr("lacks the tensor 'counts'"));
    header = sound;
    header["sums"]["dtype"] = "I64";
    EXPECT_THAT(error_again(), HasSubstr("lacks the tensor 'sums'"));
    header = sound;
    header["square"] = header["squares"];
    header.erase("squares");
    EXPECT_THAT(error_again(), HasSubstr("lacks the tensor 'squares'"));
}

TEST_F(RoutingTableFile, ListsOfTheOriginMustFit) {
    const json sound = table;
    const auto message = AllOf(HasSubstr(quoted(file)), HasSubstr("no calibration gives"));
    for (const char* key : {"expert_hashes", "sample_hashes", "skipped"}) {
        table = sound;
        table["origin"][key].erase(0);
        EXPECT_THAT(error_again(), message) << key;
    }
    table = sound;
    table["dataset_sizes"].push_back(5);
    EXPECT_THAT(error_again(), message);
}

TEST_F(RoutingTableFile, ValuesMustBePossible) {
    const std::string sound = data;
    const auto message = AllOf(HasSubstr(quoted(file)), HasSubstr("no calibration gives"));
    for (const char* tensor : {"sums", "squares"}) {
        for (const double value :
             {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
            data = sound;
            put(tensor, 5, value);
            EXPECT_THAT(error_again(), message) << tensor << " " << value;
        }
    }
    data = sound;
    put("counts", 2, std::int64_t{-1});
    EXPECT_THAT(error_again(), message);
}

TEST_F(RoutingTableFile, ManyNamesDoNotTakeMemory) {
    // 4 000 × 4 000 × 500 numbers would be 128 GB; the file is small and has no such tensors.
    table["modules"] = std::vector<std::string>(4'000, "m");
    table["experts"] = std::vector<std::string>(4'000, "e");
    table["datasets"] = std::vector<std::string>(500, "d");
    EXPECT_THAT(error_again(), HasSubstr("lacks the tensor"));
    EXPECT_LT(peak_resident_bytes(), 2'000'000'000U);
}

}  // namespace
}  // namespace interfuse
