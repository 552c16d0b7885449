// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/store_ranks.h"

#include <algorithm>
#include <cstring>
#include <thread>

#include "core/runtime/packed_bytes.h"
#include "core/runtime/rank_watch.h"
#include "core/runtime/sockets.h"
#include "core/runtime/store_thread.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds shortest_beat{20}, longest_beat{250};
constexpr milliseconds first_pause{1}, longest_pause{50};
constexpr milliseconds longest_goodbye{5'000};
// Hearts beat on while a rank computes, so this only keeps a wait from being endless.
constexpr std::chrono::hours longest_wait{24};

std::string part_key(const std::string& key, std::size_t part) {
    return key + "/" + std::to_string(part);
}

std::size_t part_count(std::size_t bytes) {
    return std::max<std::size_t>(1,
                                 (bytes + KeyStore::largest_value - 1) / KeyStore::largest_value);
}

// What a rank tells of itself.
struct Introduction {
    std::string version, host, machine, processors;
    int size = 0;

    std::string packed() const {
        BytePacker packer;
        for (const std::string& text : {version, host, machine, processors})
            packer.add_text(text);
        packer.add(size);
        return packer.bytes();
    }
    static Introduction unpacked(std::string_view bytes) {
        ByteUnpacker unpacker(bytes);
        Introduction told;
        for (std::string* text : {&told.version, &told.host, &told.machine, &told.processors})
            *text = unpacker.take_text();
        told.size = unpacker.take<int>();
        return told;
    }
};

}  // namespace

StoreRanks::StoreRanks(const RankPlace& place, const RankTimeouts& timeouts, std::stop_token stop)
    : place_(place),
      timeouts_(timeouts),
      stop_(std::move(stop)),
      watch_(std::make_shared<RankWatch>(place.rank, place.size, timeouts.lost_after)) {
    const milliseconds beat = std::clamp(timeouts_.lost_after / 20, shortest_beat, longest_beat);
    store_ = std::make_unique<StoreThread>(
        StoreAddress{place_.host, place_.port, holds_store()}, "interfuse/" + place_.run + "/",
        StoreThread::Times{timeouts_.meet_within, timeouts_.lost_after, beat},
        [watch = watch_](KeyStore& store) { watch->beat(store); },
        [watch = watch_](const std::string& fault) { watch->lose_store(fault); });
    // The others hear of it before this rank has come to a safe point.
    on_stop_ = std::make_unique<std::stop_callback<std::function<void()>>>(stop_, [this] {
        watch_->stop_source().request_stop();
        store_->post(
            [watch = watch_](KeyStore& store) { watch->end(store, RankWatch::stopped()); });
    });
    store_->open(stop_);
    take_place();
    try {
        end_together(*this, [this] { introduce(meeting_deadline()); });
    } catch (...) {
        leave();
        throw;
    }
}

StoreRanks::~StoreRanks() {
    leave();
}

std::string StoreRanks::name(int rank) const {
    return watch_->name(rank);
}

std::stop_token StoreRanks::stop_token() const {
    return watch_->stop_source().get_token();
}

// Whoever comes to a place that is taken does not belong here, and ends nobody's run but its own.
void StoreRanks::take_place() {
    const std::string key = "join/" + std::to_string(place_.rank);
    if (store_->call([key](KeyStore& store) { return store.add(key, 1); }) > 1) {
        throw Error("Two programs of this run call themselves rank " + std::to_string(place_.rank) +
                    ", or another run meets at the same MASTER_ADDR and MASTER_PORT.");
    }
    store_->call([](KeyStore& store) { store.add("come", 1); });
}

void StoreRanks::introduce(const Deadline& deadline) {
    const Introduction own{INTERFUSE_VERSION, host_name(), machine_identity(), usable_processors(),
                           place_.size};
    BytePacker all;
    int number = 0;
    for (const std::string& part : gather(own.packed(), deadline)) {
        const Introduction other = Introduction::unpacked(part);
        const std::string who = "Rank " + std::to_string(number++) + " (" + other.host + ")";
        if (other.version != own.version) {
            throw Error(who + " runs Interfuse " + other.version + ", and rank 0 " + own.version +
                        ". Start the same version everywhere.");
        }
        if (other.size != own.size) {
            throw Error(who + " counts " + std::to_string(other.size) + " ranks, and rank 0 " +
                        std::to_string(own.size) + ". Give all ranks the same number.");
        }
        all.add_text(part);
    }
    const std::string together = broadcast(all.bytes(), deadline);
    ByteUnpacker unpacker(together);
    std::vector<std::string> hosts;
    int here = 0;
    sharing_ = 0;
    for (int rank = 0; rank < place_.size; ++rank) {
        const std::string part = unpacker.take_text();
        const Introduction other = Introduction::unpacked(part);
        hosts.push_back(other.host);
        if (other.machine != own.machine) continue;
        if (rank < place_.rank) ++here;
        if (other.processors == own.processors) ++sharing_;
    }
    local_rank_ = place_.local_rank.value_or(here);
    watch_->all_are_there(std::move(hosts));
}

StoreRanks::Deadline StoreRanks::meeting_deadline() {
    // Rank 0 says who has not come; the others hear it from rank 0.
    const milliseconds grace = place_.rank == 0 ? milliseconds(0) : timeouts_.lost_after;
    return {Clock::now() + timeouts_.meet_within + grace, [this] {
                return missing_ranks() + " of " + std::to_string(place_.size) +
                       " did not come within " + seconds_text(timeouts_.meet_within) +
                       ". Start all of them, with the same MASTER_ADDR and MASTER_PORT.";
            }};
}

std::string StoreRanks::missing_ranks() {
    std::vector<std::string> missing;
    for (int rank = 0; rank < place_.size; ++rank) {
        const std::string key = "join/" + std::to_string(rank);
        if (!store_->call([key](KeyStore& store) { return store.has(key); })) {
            missing.push_back(std::to_string(rank));
        }
    }
    return (missing.size() == 1 ? "Rank " : "Ranks ") + joined(missing);
}

StoreRanks::Deadline StoreRanks::usual_deadline() const {
    return {Clock::now() + longest_wait,
            [] { return std::string("The other ranks have not answered for a day."); }};
}

void StoreRanks::put(const std::string& key, std::string_view bytes) {
    const std::size_t parts = part_count(bytes.size());
    // The first part, which tells the size, comes last: where it is, all are.
    for (std::size_t part = parts; part-- > 0;) {
        std::string value;
        if (part == 0) {
            const std::uint64_t size = bytes.size();
            value.append(reinterpret_cast<const char*>(&size), sizeof size);
        }
        value += bytes.substr(part * KeyStore::largest_value, KeyStore::largest_value);
        store_->call([name = part_key(key, part), value = std::move(value)](KeyStore& store) {
            store.set(name, value);
        });
    }
}

std::string StoreRanks::take(const std::string& key, const Deadline& deadline) {
    wait_for(part_key(key, 0), deadline);
    const auto get = [this, &key](std::size_t part) {
        return store_->call(
            [name = part_key(key, part)](KeyStore& store) { return store.get(name); });
    };
    std::string bytes = get(0);
    std::uint64_t size = 0;
    if (bytes.size() < sizeof size) throw Error("The ranks' store holds something else's values.");
    std::memcpy(&size, bytes.data(), sizeof size);
    bytes.erase(0, sizeof size);
    for (std::size_t part = 1; part < part_count(size); ++part)
        bytes += get(part);
    return bytes;
}

void StoreRanks::erase(const std::string& key, std::size_t bytes) {
    for (std::size_t part = 0; part < part_count(bytes); ++part) {
        store_->call([name = part_key(key, part)](KeyStore& store) { store.erase(name); });
    }
}

void StoreRanks::wait_for(const std::string& key, const Deadline& deadline) {
    milliseconds pause = first_pause;
    for (;;) {
        watch_->throw_if_ended();
        throw_if_stopped(stop_);
        if (store_->call([key](KeyStore& store) { return store.has(key); })) return;
        if (Clock::now() >= deadline.time) throw Error(deadline.sentence());
        watch_->pause(pause);
        pause = std::min(2 * pause, longest_pause);
    }
}

std::vector<std::string> StoreRanks::gather(std::string_view mine) {
    return gather(mine, usual_deadline());
}

std::vector<std::string> StoreRanks::gather(std::string_view mine, const Deadline& deadline) {
    watch_->throw_if_ended();
    const std::string call = "call/" + std::to_string(calls_++) + "/";
    if (!is_first()) {
        put(call + std::to_string(place_.rank), mine);
        return {};
    }
    std::vector<std::string> parts{std::string(mine)};
    for (int rank = 1; rank < place_.size; ++rank) {
        const std::string key = call + std::to_string(rank);
        parts.push_back(take(key, deadline));
        erase(key, parts.back().size());
    }
    return parts;
}

std::string StoreRanks::broadcast(std::string_view of_rank_0) {
    return broadcast(of_rank_0, usual_deadline());
}

std::string StoreRanks::broadcast(std::string_view of_rank_0, const Deadline& deadline) {
    watch_->throw_if_ended();
    const std::string key = "call/" + std::to_string(calls_++);
    if (is_first()) {
        put(key, of_rank_0);
        return std::string(of_rank_0);
    }
    std::string bytes = take(key, deadline);
    const std::string readers = key + "/readers";
    const auto read = store_->call([readers](KeyStore& store) { return store.add(readers, 1); });
    if (read == place_.size - 1) {
        erase(key, bytes.size());
        store_->call([readers](KeyStore& store) { store.erase(readers); });
    }
    return bytes;
}

void StoreRanks::end(const std::string& ending) noexcept {
    try {
        store_->call([watch = watch_, ending](KeyStore& store) { watch->end(store, ending); });
    } catch (...) {
        watch_->end_here(ending);  // nobody can be told any more
    }
}

void StoreRanks::fail(const std::string& sentence) noexcept {
    if (watch_->has_ended()) return;
    std::string who = name(place_.rank);
    who[0] = 'R';
    end(RankWatch::failed(who + " ended: " + sentence));
}

void StoreRanks::stop() noexcept {
    if (!watch_->has_ended()) end(RankWatch::stopped());
}

void StoreRanks::throw_if_ended() const {
    watch_->throw_if_ended();
}

void StoreRanks::leave() noexcept {
    const milliseconds patience = watch_->has_ended()
                                      ? std::min(longest_goodbye, timeouts_.lost_after)
                                      : timeouts_.lost_after;
    const Clock::time_point deadline = Clock::now() + patience;
    try {
        store_->call([](KeyStore& store) { store.add("left", 1); });
        const auto all_have_left = [this] {
            return store_->call(
                [](KeyStore& store) { return store.add("left", 0) >= store.add("come", 0); });
        };
        while (holds_store() && !all_have_left() && Clock::now() < deadline)
            std::this_thread::sleep_for(longest_pause);
    } catch (...) {
        return;  // whoever is still there sees that the store is gone
    }
}

}  // namespace interfuse
