// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/rank_place.h"

#include <charconv>

#include "core/platform/environment.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::uint16_t usual_port = 29500;  // torch.distributed's
constexpr std::int64_t largest_size = 100'000;

// Reads numbers from the environment and says what is wrong with them.
class Variables {
  public:
    explicit Variables(const Environment& environment) : environment_(environment) {}

    std::optional<std::string> text(const char* name) const { return environment_(name); }
    bool has(const char* name) const { return text(name).has_value(); }

    std::optional<std::int64_t> number(const char* name, std::int64_t least,
                                       std::int64_t most) const {
        const std::optional<std::string> value = text(name);
        if (!value) return std::nullopt;
        std::int64_t parsed = 0;
        const char* end = value->data() + value->size();
        const auto [stop, fault] = std::from_chars(value->data(), end, parsed);
        if (fault != std::errc() || stop != end || parsed < least || parsed > most) {
            throw Error("The environment variable " + std::string(name) + " is " + quoted(*value) +
                        ", which is no number from " + std::to_string(least) + " to " +
                        std::to_string(most) + ".");
        }
        return parsed;
    }

    // Rank and size, which belong together.
    void rank_and_size(const char* rank, const char* size, RankPlace& place) const {
        const std::optional<std::int64_t> own = number(rank, 0, largest_size - 1);
        const std::optional<std::int64_t> all = number(size, 1, largest_size);
        if (!own || !all) {
            throw Error("The environment variable " + std::string(own ? rank : size) +
                        " is set, but " + (own ? size : rank) +
                        " is not. Start the ranks with a launcher, which sets both, or unset it to "
                        "run alone.");
        }
        if (*own >= *all) {
            throw Error("The environment variable " + std::string(rank) + " is " +
                        std::to_string(*own) + " and " + size + " is " + std::to_string(*all) +
                        ", but ranks count from 0 to one less than their number.");
        }
        place.rank = static_cast<int>(*own);
        place.size = static_cast<int>(*all);
    }

    void local_rank(const char* name, RankPlace& place) const {
        const std::optional<std::int64_t> value = number(name, 0, largest_size);
        if (!value) return;
        if (*value >= place.size) {
            throw Error("The environment variable " + std::string(name) + " is " +
                        std::to_string(*value) + ", but the run has " + std::to_string(place.size) +
                        " ranks in all.");
        }
        place.local_rank = static_cast<int>(*value);
    }

    // srun runs it: a batch script and the shell of salloc have the job's variables, but no step.
    bool in_slurm_step() const {
        return has("SLURM_PROCID") && (has("SLURM_STEP_NUM_TASKS") || has("SLURM_STEP_NODELIST"));
    }

  private:
    const Environment& environment_;
};

// Where the ranks meet, if nobody but MASTER_ADDR and the launcher's own variables tell.
void find_meeting(const Variables& variables, bool all_here, RankPlace& place) {
    if (const auto address = variables.text("MASTER_ADDR")) {
        place.host = *address;
    } else if (all_here) {
        place.host = "127.0.0.1";
    } else if (const auto step = variables.text("SLURM_STEP_NODELIST")) {
        place.host = first_slurm_node(*step);
    } else if (const auto job = variables.text("SLURM_JOB_NODELIST")) {
        place.host = first_slurm_node(*job);
    } else if (const auto launching = variables.text("SLURM_LAUNCH_NODE_IPADDR")) {
        place.host = *launching;
    } else {
        throw Error("The run has " + std::to_string(place.size) +
                    " ranks, but nothing says where rank 0 is. Set MASTER_ADDR to its machine's "
                    "name or address for all ranks (mpirun -x MASTER_ADDR=…, mpiexec -genv "
                    "MASTER_ADDR …).");
    }
    const auto job = variables.number("SLURM_JOB_ID", 0, INT64_MAX / 8);
    const auto step = variables.number("SLURM_STEP_ID", 0, UINT32_MAX).value_or(0);
    if (const auto port = variables.number("MASTER_PORT", 1, 65'535)) {
        place.port = static_cast<std::uint16_t>(*port);
    } else {
        // Below the ports that systems give away by themselves, from 32768 on.
        place.port =
            job ? static_cast<std::uint16_t>(20'000 + (*job * 7 + step) % 12'000) : usual_port;
    }
    if (place.run.empty() && job) {
        place.run = std::to_string(*job) + "." + std::to_string(step);
    }
}

void read_torchrun(const Variables& variables, RankPlace& place) {
    variables.rank_and_size("RANK", "WORLD_SIZE", place);
    variables.local_rank("LOCAL_RANK", place);
    place.store_is_there = variables.text("TORCHELASTIC_USE_AGENT_STORE") == "True";
    if (const auto run = variables.text("TORCHELASTIC_RUN_ID")) {
        place.run = *run + "." + variables.text("TORCHELASTIC_RESTART_COUNT").value_or("0");
    }
    const auto here = variables.number("LOCAL_WORLD_SIZE", 1, largest_size);
    if (place.size > 1) find_meeting(variables, here == place.size, place);
}

// Somebody set RANK by hand, or it was left over: what mpirun says must agree.
void check_agreement(const Variables& variables, const RankPlace& place) {
    if (variables.has("TORCHELASTIC_RUN_ID")) return;  // torchrun counts its ranks as it likes
    for (const std::string prefix : {"OMPI_COMM_WORLD_", "PMI_"}) {
        const std::string name = prefix + "RANK";
        const auto other = variables.number(name.c_str(), 0, largest_size);
        const auto others = variables.number((prefix + "SIZE").c_str(), 1, largest_size);
        if (!other || others != place.size || *other == place.rank) continue;
        throw Error("The environment variable RANK is " + std::to_string(place.rank) + ", but " +
                    name + " is " + std::to_string(*other) +
                    ". Unset RANK and WORLD_SIZE, or start the ranks without mpirun.");
    }
}

void read_mpi(const Variables& variables, const char* rank, const char* size,
              const char* local_rank, const char* local_size, RankPlace& place) {
    variables.rank_and_size(rank, size, place);
    variables.local_rank(local_rank, place);
    if (const auto space = variables.text("PMIX_NAMESPACE")) place.run = *space;
    const auto here = variables.number(local_size, 1, largest_size);
    if (place.size > 1) find_meeting(variables, here == place.size, place);
}

void read_slurm(const Variables& variables, RankPlace& place) {
    variables.rank_and_size(
        "SLURM_PROCID",
        variables.has("SLURM_STEP_NUM_TASKS") ? "SLURM_STEP_NUM_TASKS" : "SLURM_NTASKS", place);
    variables.local_rank("SLURM_LOCALID", place);
    const auto nodes = variables.number("SLURM_STEP_NUM_NODES", 1, largest_size);
    if (place.size > 1) find_meeting(variables, nodes == 1, place);
}

}  // namespace

Environment process_environment() {
    return [](const char* name) -> std::optional<std::string> {
        auto value = platform::environment_text(name);
        if (value && value->empty()) value.reset();
        return value;
    };
}

std::string first_slurm_node(const std::string& node_list) {
    std::string name;
    for (std::size_t i = 0; i < node_list.size() && node_list[i] != ','; ++i) {
        if (node_list[i] != '[') {
            name += node_list[i];
            continue;
        }
        const std::size_t end = node_list.find(']', i);
        if (end == std::string::npos) break;
        name += node_list.substr(i + 1, node_list.find_first_of("-,]", i + 1) - i - 1);
        i = end;
    }
    return name;
}

std::optional<RankPlace> find_rank_place(const Environment& environment) {
    const Variables variables(environment);
    RankPlace place;
    if (variables.has("RANK") || variables.has("WORLD_SIZE")) {
        read_torchrun(variables, place);
        check_agreement(variables, place);
    } else if (variables.has("OMPI_COMM_WORLD_RANK") || variables.has("OMPI_COMM_WORLD_SIZE")) {
        read_mpi(variables, "OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE",
                 "OMPI_COMM_WORLD_LOCAL_RANK", "OMPI_COMM_WORLD_LOCAL_SIZE", place);
    } else if (variables.has("PMI_RANK") || variables.has("PMI_SIZE")) {
        read_mpi(variables, "PMI_RANK", "PMI_SIZE", "MPI_LOCALRANKID", "MPI_LOCALNRANKS", place);
    } else if (variables.in_slurm_step()) {
        read_slurm(variables, place);
    }
    return place.size > 1 ? std::optional(place) : std::nullopt;
}

}  // namespace interfuse
