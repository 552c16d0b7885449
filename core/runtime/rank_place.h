// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several programs this one is, as torchrun, srun and mpirun tell it in the environment.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace interfuse {

// The value of an environment variable; nothing where it is absent or empty.
using Environment = std::function<std::optional<std::string>(const char* name)>;
Environment process_environment();

struct RankPlace {
    int rank = 0;
    int size = 1;
    std::optional<int> local_rank = {};  // among the ranks of this machine
    std::string host = {};               // where the ranks meet
    std::uint16_t port = 0;
    bool store_is_there = false;  // the launcher's own store listens there already
    std::string run = {};         // the same for the ranks of one run, another for the next
    bool operator==(const RankPlace&) const = default;
};

// Nothing where the program runs alone: without a launcher, as the only process of one, or in a
// Slurm allocation without srun. Throws Error where variables are missing, are no numbers, or
// contradict each other. Looks at, in this order:
//   torchrun          RANK, WORLD_SIZE, LOCAL_RANK, LOCAL_WORLD_SIZE, TORCHELASTIC_…
//   Open MPI          OMPI_COMM_WORLD_RANK, …_SIZE, …_LOCAL_RANK, …_LOCAL_SIZE
//   MPICH, Intel MPI  PMI_RANK, PMI_SIZE, MPI_LOCALRANKID, MPI_LOCALNRANKS
//   Slurm             SLURM_PROCID, SLURM_LOCALID, SLURM_STEP_NUM_TASKS or SLURM_NTASKS
// The ranks meet at MASTER_ADDR and MASTER_PORT; without the first on this machine when it has all
// of them, else on the first of Slurm's nodes; without the second at a port made from Slurm's job
// and step, else at 29500.
std::optional<RankPlace> find_rank_place(const Environment& environment);

// The first of Slurm's nodes: "node[03-05,07],other1" → "node03".
std::string first_slurm_node(const std::string& node_list);

}  // namespace interfuse
