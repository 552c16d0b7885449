// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs that work on one thing together: ranks 0 … size − 1. It knows nothing of the
// work.
#pragma once

#include <exception>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/runtime/error.h"

namespace interfuse {

// Another rank has failed or is lost, or the ranks cannot reach each other any more.
class RanksEnded : public Error {
  public:
    using Error::Error;
};

// Every rank calls gather, broadcast and what is made of them in the same order. Each call waits
// for the ranks that it needs, as long as they live; it throws RanksEnded when one of them has
// failed or is lost, naming it, and Cancelled when a stop was asked for, on whatever rank.
class RankGroup {
  public:
    virtual ~RankGroup() = default;

    virtual int rank() const = 0;
    virtual int size() const = 0;
    bool is_first() const { return rank() == 0; }
    // "rank 2 (node7)"
    virtual std::string name(int rank) const = 0;
    // This rank's place among those of its machine.
    virtual int local_rank() const = 0;
    // How many ranks share this one's processors, itself included.
    virtual int sharing() const = 0;

    // Every rank's bytes in rank order, on rank 0; nothing on the others.
    virtual std::vector<std::string> gather(std::string_view mine) = 0;
    // Rank 0's bytes on every rank; what the others give counts for nothing.
    virtual std::string broadcast(std::string_view of_rank_0) = 0;
    // Every rank's bytes in rank order, on every rank.
    std::vector<std::string> all_gather(std::string_view mine);

    // Fires when a stop was asked for here, and when the group has ended.
    virtual std::stop_token stop_token() const = 0;
    // Ends the group: the others throw RanksEnded with this rank's name and the sentence, or
    // Cancelled. The first rank that ends it counts.
    virtual void fail(const std::string& sentence) noexcept = 0;
    virtual void stop() noexcept = 0;
    // Throws what ended the group; does nothing while it lives.
    virtual void throw_if_ended() const = 0;
};

// The group of a program that works alone.
class AloneRank final : public RankGroup {
  public:
    AloneRank() = default;
    explicit AloneRank(std::stop_token stop) : stop_(std::move(stop)) {}

    int rank() const override { return 0; }
    int size() const override { return 1; }
    std::string name(int rank) const override;
    int local_rank() const override { return 0; }
    int sharing() const override { return 1; }
    std::vector<std::string> gather(std::string_view mine) override { return {std::string(mine)}; }
    std::string broadcast(std::string_view mine) override { return std::string(mine); }
    std::stop_token stop_token() const override { return stop_; }
    void fail(const std::string& /*sentence*/) noexcept override {}
    void stop() noexcept override {}
    void throw_if_ended() const override {}

  private:
    std::stop_token stop_;
};

// Some group of one, for whoever was given none.
RankGroup& alone();

// What other ranks are told of an exception: its sentence, without the stack that LibTorch adds.
std::string sentence_of(const std::exception& problem);

// Calls work() and sees that the ranks end together: what it throws ends the group, and where the
// group's end made it throw, that is thrown instead.
template <typename Work>
auto end_together(RankGroup& ranks, Work&& work) {
    try {
        return work();
    } catch (const Cancelled&) {
        ranks.throw_if_ended();
        ranks.stop();
        throw;
    } catch (const std::exception& problem) {
        ranks.fail(sentence_of(problem));
        throw;
    }
}

}  // namespace interfuse
