// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/rank_place.h"

#include <gmock/gmock.h>

#include <map>

#include "core/runtime/error.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using Variables = std::map<std::string, std::string>;

std::optional<RankPlace> place_in(const Variables& variables) {
    return find_rank_place([&](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
}

std::string refusal_of(const Variables& variables) {
    try {
        place_in(variables);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

Variables with(Variables variables, const Variables& more) {
    for (const auto& [name, value] : more)
        variables[name] = value;
    return variables;
}
Variables without(Variables variables, const std::string& name) {
    variables.erase(name);
    return variables;
}

const Variables torchrun{{"RANK", "3"},
                         {"WORLD_SIZE", "4"},
                         {"LOCAL_RANK", "1"},
                         {"LOCAL_WORLD_SIZE", "2"},
                         {"MASTER_ADDR", "node7"},
                         {"MASTER_PORT", "41234"},
                         {"TORCHELASTIC_RUN_ID", "none"},
                         {"TORCHELASTIC_RESTART_COUNT", "2"},
                         {"TORCHELASTIC_USE_AGENT_STORE", "True"}};
const Variables srun{{"SLURM_JOB_ID", "200505"},
                     {"SLURM_STEP_ID", "1"},
                     {"SLURM_PROCID", "2"},
                     {"SLURM_NTASKS", "4"},
                     {"SLURM_STEP_NUM_TASKS", "4"},
                     {"SLURM_STEP_NUM_NODES", "2"},
                     {"SLURM_STEP_NODELIST", "gnode[10,20]"},
                     {"SLURM_JOB_NODELIST", "gnode[05,10,20]"},
                     {"SLURM_LAUNCH_NODE_IPADDR", "10.0.0.1"},
                     {"SLURM_LOCALID", "0"}};
const Variables open_mpi{{"OMPI_COMM_WORLD_RANK", "1"},
                         {"OMPI_COMM_WORLD_SIZE", "3"},
                         {"OMPI_COMM_WORLD_LOCAL_RANK", "1"},
                         {"OMPI_COMM_WORLD_LOCAL_SIZE", "3"},
                         {"PMIX_NAMESPACE", "prterun-node7-4711@1"}};
const Variables mpich{
    {"PMI_RANK", "0"}, {"PMI_SIZE", "2"}, {"MPI_LOCALRANKID", "0"}, {"MPI_LOCALNRANKS", "2"}};

TEST(RankPlace, WithoutALauncherTheProgramIsAlone) {
    EXPECT_EQ(place_in({}), std::nullopt);
    EXPECT_EQ(place_in({{"LOCAL_RANK", "0"}, {"MASTER_ADDR", "node7"}}), std::nullopt);
}

TEST(RankPlace, TheOnlyRankIsAlone) {
    EXPECT_EQ(place_in({{"RANK", "0"}, {"WORLD_SIZE", "1"}}), std::nullopt);
    EXPECT_EQ(place_in({{"OMPI_COMM_WORLD_RANK", "0"}, {"OMPI_COMM_WORLD_SIZE", "1"}}),
              std::nullopt);
    EXPECT_EQ(place_in({{"PMI_RANK", "0"}, {"PMI_SIZE", "1"}}), std::nullopt);
    EXPECT_EQ(place_in(with(srun, {{"SLURM_PROCID", "0"}, {"SLURM_STEP_NUM_TASKS", "1"}})),
              std::nullopt);
}

TEST(RankPlace, ReadsTorchrun) {
    const RankPlace expected{.rank = 3,
                             .size = 4,
                             .local_rank = 1,
                             .host = "node7",
                             .port = 41234,
                             .store_is_there = true,
                             .run = "none.2"};
    EXPECT_EQ(place_in(torchrun), expected);
}

TEST(RankPlace, ReadsVariablesSetByHand) {
    const Variables by_hand{{"RANK", "0"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "10.0.0.5"}};
    const RankPlace expected{.rank = 0, .size = 2, .host = "10.0.0.5", .port = 29500};
    EXPECT_EQ(place_in(by_hand), expected);
    EXPECT_EQ(place_in(with(without(by_hand, "MASTER_ADDR"), {{"LOCAL_WORLD_SIZE", "2"}}))->host,
              "127.0.0.1");
}

TEST(RankPlace, ReadsOpenMpiOnOneMachine) {
    const RankPlace expected{.rank = 1,
                             .size = 3,
                             .local_rank = 1,
                             .host = "127.0.0.1",
                             .port = 29500,
                             .run = "prterun-node7-4711@1"};
    EXPECT_EQ(place_in(open_mpi), expected);
}

TEST(RankPlace, OpenMpiOnSeveralMachinesNeedsAnAddress) {
    const Variables several = with(open_mpi, {{"OMPI_COMM_WORLD_LOCAL_SIZE", "2"}});
    EXPECT_THAT(refusal_of(several),
                AllOf(HasSubstr("3 ranks"), HasSubstr("where rank 0 is"), HasSubstr("MASTER_ADDR"),
                      HasSubstr("mpirun -x MASTER_ADDR=")));
    const auto place = place_in(with(several, {{"MASTER_ADDR", "node7"}, {"MASTER_PORT", "5000"}}));
    EXPECT_EQ(place->host, "node7");
    EXPECT_EQ(place->port, 5000);
    EXPECT_EQ(place_in(with(several, {{"SLURM_JOB_NODELIST", "a[3-7]"}}))->host, "a3")
        << "within an allocation of Slurm its first node has rank 0";
}

TEST(RankPlace, ReadsMpich) {
    const RankPlace expected{
        .rank = 0, .size = 2, .local_rank = 0, .host = "127.0.0.1", .port = 29500};
    EXPECT_EQ(place_in(mpich), expected);
    EXPECT_THAT(refusal_of(without(mpich, "MPI_LOCALNRANKS")), HasSubstr("MASTER_ADDR"));
}

TEST(RankPlace, ReadsSrun) {
    const auto place = place_in(srun);
    EXPECT_EQ(place->rank, 2);
    EXPECT_EQ(place->size, 4);
    EXPECT_EQ(place->local_rank, 0);
    EXPECT_EQ(place->host, "gnode10") << "the step's first node runs rank 0, not the job's";
    EXPECT_EQ(place->run, "200505.1");
    EXPECT_GE(place->port, 20'000);
    EXPECT_LT(place->port, 32'000);
    EXPECT_NE(place->port, place_in(with(srun, {{"SLURM_STEP_ID", "2"}}))->port);
    EXPECT_NE(place->port, place_in(with(srun, {{"SLURM_JOB_ID", "200506"}}))->port);
    EXPECT_EQ(place_in(with(srun, {{"SLURM_STEP_NUM_NODES", "1"}}))->host, "127.0.0.1");
    const auto told = place_in(with(srun, {{"MASTER_ADDR", "10.1.1.1"}, {"MASTER_PORT", "7000"}}));
    EXPECT_EQ(told->host, "10.1.1.1");
    EXPECT_EQ(told->port, 7000);
}

TEST(RankPlace, SrunWithoutNodeListMeetsWhereItWasStarted) {
    const Variables bare = without(without(srun, "SLURM_STEP_NODELIST"), "SLURM_JOB_NODELIST");
    EXPECT_EQ(place_in(bare)->host, "10.0.0.1");
}

TEST(RankPlace, AnAllocationWithoutSrunIsAlone) {
    const Variables salloc{
        {"SLURM_JOB_ID", "7"}, {"SLURM_NTASKS", "4"}, {"SLURM_JOB_NODELIST", "node[1-4]"}};
    EXPECT_EQ(place_in(salloc), std::nullopt);
    // A batch script counts as the first task, but has no step.
    EXPECT_EQ(place_in(with(salloc, {{"SLURM_PROCID", "0"}, {"SLURM_LOCALID", "0"}})),
              std::nullopt);
}

TEST(RankPlace, TorchrunCountsUnderSrun) {
    const auto place = place_in(with(srun, torchrun));
    EXPECT_EQ(place->rank, 3);
    EXPECT_EQ(place->host, "node7");
}

struct Refused {
    const char* what;
    Variables variables;
    std::vector<std::string> parts;
};

class RankPlaceRefused : public ::testing::TestWithParam<Refused> {};

TEST_P(RankPlaceRefused, SaysWhy) {
    const std::string sentence = refusal_of(GetParam().variables);
    for (const std::string& part : GetParam().parts)
        EXPECT_THAT(sentence, HasSubstr(part));
    EXPECT_TRUE(sentence.ends_with('.')) << sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, RankPlaceRefused,
    ::testing::Values(
        Refused{"NoSize", without(torchrun, "WORLD_SIZE"), {"RANK is set", "WORLD_SIZE is not"}},
        Refused{"NoRank", without(torchrun, "RANK"), {"WORLD_SIZE is set", "RANK is not"}},
        Refused{"NoAddress", without(torchrun, "MASTER_ADDR"), {"MASTER_ADDR"}},
        Refused{"RankTooLarge", with(torchrun, {{"RANK", "4"}}), {"RANK is 4", "WORLD_SIZE is 4"}},
        Refused{"NoNumber", with(torchrun, {{"RANK", "two"}}), {"RANK", "'two'"}},
        Refused{"Negative", with(torchrun, {{"RANK", "-1"}}), {"RANK", "'-1'"}},
        Refused{"SizeZero", with(torchrun, {{"WORLD_SIZE", "0"}}), {"WORLD_SIZE", "'0'"}},
        Refused{"TrailingText", with(torchrun, {{"WORLD_SIZE", "4 "}}), {"WORLD_SIZE", "'4 '"}},
        Refused{"PortTooLarge", with(torchrun, {{"MASTER_PORT", "70000"}}), {"MASTER_PORT"}},
        Refused{
            "LocalRankTooLarge", with(torchrun, {{"LOCAL_RANK", "4"}}), {"LOCAL_RANK", "4 ranks"}},
        Refused{"OpenMpiNoSize",
                without(open_mpi, "OMPI_COMM_WORLD_SIZE"),
                {"OMPI_COMM_WORLD_RANK is set", "OMPI_COMM_WORLD_SIZE is not"}},
        Refused{"PmiNoRank", without(mpich, "PMI_RANK"), {"PMI_SIZE is set", "PMI_RANK is not"}},
        Refused{"LeftOverRank",
                with(open_mpi, {{"RANK", "0"}, {"WORLD_SIZE", "3"}, {"MASTER_ADDR", "here"}}),
                {"RANK is 0", "OMPI_COMM_WORLD_RANK is 1", "Unset RANK"}},
        Refused{"SlurmRankTooLarge",
                with(srun, {{"SLURM_PROCID", "4"}}),
                {"SLURM_PROCID is 4", "SLURM_STEP_NUM_TASKS is 4"}}),
    [](const auto& test) { return std::string(test.param.what); });

TEST(SlurmNodes, TheFirstOfAList) {
    EXPECT_EQ(first_slurm_node("node7"), "node7");
    EXPECT_EQ(first_slurm_node("node7,node8"), "node7");
    EXPECT_EQ(first_slurm_node("node[03-05,07],other1"), "node03");
    EXPECT_EQ(first_slurm_node("gnode[10,20,25,37]"), "gnode10");
    EXPECT_EQ(first_slurm_node("rack[2-3]n[11-14].cluster,x"), "rack2n11.cluster");
    EXPECT_EQ(first_slurm_node("a[7]"), "a7");
    EXPECT_EQ(first_slurm_node("broken[1-"), "broken");
    EXPECT_EQ(first_slurm_node(""), "");
}

}  // namespace
}  // namespace interfuse
