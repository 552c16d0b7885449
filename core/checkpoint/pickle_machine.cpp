// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/pickle_machine.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>

#include "core/checkpoint/pickle_globals.h"
#include "core/checkpoint/pickle_input.h"
#include "core/checkpoint/pickle_values.h"
#include "core/checkpoint/shown_name.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using namespace pickle;

class Machine {
  public:
    Machine(std::string_view pickle, std::string what) : in_(pickle, std::move(what)) {}

    // Runs one pickle, which may be one of several; what it leaves is its value.
    Value run() {
        memo_.clear();
        stack_.clear();
        while (step(static_cast<unsigned char>(in_.number(1)))) {
        }
        return pop();
    }
    std::size_t at() const { return in_.at(); }
    [[noreturn]] void fail(const std::string& reason) const { in_.fail(reason); }

    std::vector<PickledTensor> state_dict(const Value& root) const {
        if (root.kind != Kind::dict) {
            in_.fail("holds something else than a state dict (a dictionary of tensors)");
        }
        const Items& items = dicts_[static_cast<std::size_t>(root.number)];
        std::vector<PickledTensor> result;
        for (std::size_t i = 0; i < items.size(); i += 2) {
            const Value& key = items[i];
            if (key.kind != Kind::text) in_.fail("holds a dictionary with a key that is no text");
            if (items[i + 1].kind != Kind::tensor) {
                in_.fail("holds " + shown_name(key.text) +
                         ", which is not a tensor: it is not a plain state dict but, perhaps, a "
                         "training checkpoint. Save the model itself with save_pretrained");
            }
            result.push_back(tensors_[static_cast<std::size_t>(items[i + 1].number)]);
            result.back().name = std::string(key.text);
        }
        return result;
    }
    // What a dictionary has for a key; nothing where it has none or is none.
    Value entry(const Value& dict, std::string_view key) const {
        if (dict.kind != Kind::dict) return {};
        const Items& items = dicts_[static_cast<std::size_t>(dict.number)];
        for (std::size_t i = 0; i < items.size(); i += 2) {
            if (items[i].kind == Kind::text && items[i].text == key) return items[i + 1];
        }
        return {};
    }
    std::vector<std::string> texts(const Value& list) const {
        if (list.kind != Kind::list) in_.damaged();
        std::vector<std::string> result;
        for (const Value& item : lists_[static_cast<std::size_t>(list.number)]) {
            if (item.kind != Kind::text) in_.damaged();
            result.emplace_back(item.text.substr(0, longest_key));
        }
        return result;
    }
    const std::deque<Storage>& storages() const { return storages_; }

  private:
    // Executes one opcode; false after STOP.
    bool step(unsigned char opcode) {
        if (push_constant(opcode) || push_container(opcode) || use_memo(opcode)) return true;
        switch (opcode) {
            case '.':
                return false;
            case 0x80: {  // PROTO
                const std::uint64_t protocol = in_.number(1);
                if (protocol < 2 || protocol > 5) {
                    in_.fail("holds a pickle of protocol " + std::to_string(protocol) +
                             "; PyTorch writes 2 to 5");
                }
                return true;
            }
            case 0x95:  // FRAME only says how much can be read at once
                in_.number(8);
                return true;
            case 'c': {  // GLOBAL
                const std::string_view module = in_.line();
                push_global(module, in_.line());
                return true;
            }
            case 0x93: {  // STACK_GLOBAL
                const Value name = pop(Kind::text);
                push_global(pop(Kind::text).text, name.text);
                return true;
            }
            case 'Q':  // BINPERSID
                push_storage(pop(Kind::tuple));
                return true;
            case 'R':  // REDUCE
                reduce();
                return true;
            case 'b':  // BUILD sets attributes, such as a state dict's _metadata; not wanted
                pop(Kind::dict);
                if (top().kind != Kind::dict) in_.damaged();
                return true;
            default:
                in_.fail("holds a pickle with the opcode " + std::to_string(opcode) + " at byte " +
                         std::to_string(in_.at() - 1) +
                         ", which no state dict needs. Save the model with "
                         "save_pretrained(folder, safe_serialization=True)");
        }
    }

    bool push_constant(unsigned char opcode) {
        switch (opcode) {
            case 'N':
                push({.kind = Kind::none});
                return true;
            case 0x88:  // NEWTRUE
            case 0x89:  // NEWFALSE
                push({.kind = Kind::boolean, .number = opcode == 0x88 ? 1 : 0});
                return true;
            case 'K':  // BININT1
                push_integer(in_.number(1));
                return true;
            case 'M':  // BININT2
                push_integer(in_.number(2));
                return true;
            case 'J':  // BININT, signed
                push({.kind = Kind::integer, .number = static_cast<std::int32_t>(in_.number(4))});
                return true;
            case 0x8a:  // LONG1
                push_long(in_.number(1));
                return true;
            case 'G':  // BINFLOAT, only ever a hyperparameter
                in_.take(8);
                push({.kind = Kind::real});
                return true;
            case 0x8c:  // SHORT_BINUNICODE
                push({.kind = Kind::text, .text = in_.take(in_.number(1))});
                return true;
            case 'X':  // BINUNICODE
                push({.kind = Kind::text, .text = in_.take(in_.number(4))});
                return true;
            default:
                return false;
        }
    }

    bool push_container(unsigned char opcode) {
        switch (opcode) {
            case '(':
                push({.kind = Kind::mark});
                return true;
            case ')':
                push_tuple({});
                return true;
            case 0x85:  // TUPLE1 to TUPLE3
            case 0x86:
            case 0x87:
                push_tuple(pop_many(opcode - 0x84U));
                return true;
            case 't':
                push_tuple(pop_to_mark());
                return true;
            case ']':
                push_list();
                return true;
            case 'a':  // APPEND
                append(pop_many(1));
                return true;
            case 'e':  // APPENDS
                append(pop_to_mark());
                return true;
            case '}':
                push_dict();
                return true;
            case 's':  // SETITEM
                set_items(pop_many(2));
                return true;
            case 'u':  // SETITEMS
                set_items(pop_to_mark());
                return true;
            default:
                return false;
        }
    }

    bool use_memo(unsigned char opcode) {
        switch (opcode) {
            case 'q':  // BINPUT
                memorise(in_.number(1));
                return true;
            case 'r':  // LONG_BINPUT
                memorise(in_.number(4));
                return true;
            case 0x94:  // MEMOIZE
                memorise(memo_.size());
                return true;
            case 'h':  // BINGET
                recall(in_.number(1));
                return true;
            case 'j':  // LONG_BINGET
                recall(in_.number(4));
                return true;
            default:
                return false;
        }
    }

    // --- the stack

    void push(Value value) {
        count();
        stack_.push_back(value);
    }
    void push_integer(std::uint64_t value) {
        push({.kind = Kind::integer, .number = static_cast<std::int64_t>(value)});
    }
    void push_long(std::uint64_t bytes) {
        if (bytes > 8) in_.fail("holds a pickle with a number of more than 64 bits");
        std::uint64_t value = in_.number(bytes);
        const bool negative = bytes > 0 && (value >> (8 * bytes - 1) & 1U) != 0;
        if (negative && bytes < 8) value |= ~std::uint64_t{0} << (8 * bytes);
        push_integer(value);
    }
    Value pop() {
        if (stack_.empty() || stack_.back().kind == Kind::mark) in_.damaged();
        const Value value = stack_.back();
        stack_.pop_back();
        return value;
    }
    Value pop(Kind kind) {
        const Value value = pop();
        if (value.kind != kind) in_.damaged();
        return value;
    }
    const Value& top() const {
        if (stack_.empty()) in_.damaged();
        return stack_.back();
    }
    void expect_top(Kind kind) const {
        if (top().kind != kind) in_.damaged();
    }
    Items pop_many(std::size_t count) {
        Items items(count);
        for (std::size_t i = count; i-- > 0;)
            items[i] = pop();
        return items;
    }
    Items pop_to_mark() {
        const auto mark = std::find_if(stack_.rbegin(), stack_.rend(),
                                       [](const Value& value) { return value.kind == Kind::mark; });
        if (mark == stack_.rend()) in_.damaged();
        Items items(mark.base(), stack_.end());
        stack_.erase(mark.base() - 1, stack_.end());
        return items;
    }

    void memorise(std::uint64_t slot) {
        count();
        memo_[slot] = top();
    }
    void recall(std::uint64_t slot) {
        const auto found = memo_.find(slot);
        if (found == memo_.end()) in_.damaged();
        push(found->second);
    }
    // Every opcode that keeps something is counted, which bounds all memory together.
    void count() {
        if (++values_ > most_values) {
            in_.fail("holds a pickle of more than " + std::to_string(most_values) +
                     " values, too many for a state dict");
        }
    }

    // --- objects

    void push_tuple(Items items) {
        tuples_.push_back(std::move(items));
        push({.kind = Kind::tuple, .number = static_cast<std::int64_t>(tuples_.size() - 1)});
    }
    void push_list() {
        lists_.emplace_back();
        push({.kind = Kind::list, .number = static_cast<std::int64_t>(lists_.size() - 1)});
    }
    void append(const Items& items) {
        expect_top(Kind::list);
        Items& list = lists_[static_cast<std::size_t>(top().number)];
        list.insert(list.end(), items.begin(), items.end());
    }
    void push_dict() {
        dicts_.emplace_back();
        push({.kind = Kind::dict, .number = static_cast<std::int64_t>(dicts_.size() - 1)});
    }
    const Items& tuple(const Value& value) const {
        if (value.kind != Kind::tuple) in_.damaged();
        return tuples_[static_cast<std::size_t>(value.number)];
    }
    void set_items(const Items& items) {
        expect_top(Kind::dict);
        if (items.size() % 2 != 0) in_.damaged();
        Items& dict = dicts_[static_cast<std::size_t>(top().number)];
        dict.insert(dict.end(), items.begin(), items.end());
    }

    void push_global(std::string_view module, std::string_view name) {
        for (std::size_t i = 0; i < known_globals.size(); ++i) {
            if (known_globals[i].module == module && known_globals[i].name == name) {
                push({.kind = Kind::global, .number = static_cast<std::int64_t>(i)});
                return;
            }
        }
        in_.fail("is refused: its pickle names " +
                 shown_name(std::string(module) + "." + std::string(name)) +
                 ", which a plain state dict does not need and which could run code. If you "
                 "trust the file, load it in Python and save the model with "
                 "save_pretrained(folder, safe_serialization=True)");
    }

    // ("storage", class, key, place it was on, elements); the legacy form adds what part of another
    // storage it is, which no version of PyTorch has written for years.
    void push_storage(const Value& persistent_id) {
        const Items& id = tuple(persistent_id);
        if (id.size() == 6 && id[5].kind == Kind::tuple) {
            in_.fail(
                "holds storages that are parts of others. Save the model with "
                "save_pretrained(folder, safe_serialization=True)");
        }
        const bool complete = id.size() == 5 || (id.size() == 6 && id[5].kind == Kind::none);
        if (!complete || id[0].kind != Kind::text || id[0].text != "storage" ||
            id[1].kind != Kind::global || id[2].kind != Kind::text || id[4].kind != Kind::integer ||
            id[4].number < 0) {
            in_.damaged();
        }
        const KnownGlobal& global = known_globals[static_cast<std::size_t>(id[1].number)];
        if (global.global != Global::storage) in_.damaged();
        storages_.push_back({id[2].text, global.dtype, static_cast<std::uint64_t>(id[4].number)});
        push({.kind = Kind::storage, .number = static_cast<std::int64_t>(storages_.size() - 1)});
    }

    void reduce() {
        const Value arguments_tuple = pop(Kind::tuple);
        const Items& arguments = tuple(arguments_tuple);
        const Value callee = pop(Kind::global);
        switch (known_globals[static_cast<std::size_t>(callee.number)].global) {
            case Global::ordered_dict:
                if (!arguments.empty()) in_.damaged();
                push_dict();
                return;
            case Global::rebuild_tensor:
                push_tensor(arguments);
                return;
            case Global::rebuild_parameter:  // (tensor, requires_grad, hooks)
                if (arguments.size() != 3 || arguments[0].kind != Kind::tensor) in_.damaged();
                push(arguments[0]);
                return;
            case Global::storage:
                in_.damaged();
        }
    }

    std::vector<std::int64_t> extents(const Value& value) const {
        std::vector<std::int64_t> result;
        const Items& items = tuple(value);
        if (items.size() > most_dimensions) in_.damaged();
        for (const Value& item : items) {
            if (item.kind != Kind::integer || item.number < 0) in_.damaged();
            result.push_back(item.number);
        }
        return result;
    }

    // (storage, first element, shape, strides, requires_grad, hooks, …)
    void push_tensor(const Items& arguments) {
        if (arguments.size() < 6 || arguments.size() > 7 || arguments[0].kind != Kind::storage ||
            arguments[1].kind != Kind::integer || arguments[1].number < 0) {
            in_.damaged();
        }
        const Storage& storage = storages_[static_cast<std::size_t>(arguments[0].number)];
        PickledTensor tensor;
        tensor.storage = std::string(storage.key.substr(0, longest_key));
        tensor.dtype = storage.dtype;
        tensor.storage_elements = storage.elements;
        tensor.first_element = static_cast<std::uint64_t>(arguments[1].number);
        tensor.shape = extents(arguments[2]);
        tensor.strides = extents(arguments[3]);
        if (tensor.shape.size() != tensor.strides.size()) in_.damaged();
        tensors_.push_back(std::move(tensor));
        push({.kind = Kind::tensor, .number = static_cast<std::int64_t>(tensors_.size() - 1)});
    }

    PickleInput in_;
    Items stack_;
    std::unordered_map<std::uint64_t, Value> memo_;
    std::deque<Items> tuples_;
    std::deque<Items> dicts_;
    std::deque<Items> lists_;
    std::deque<Storage> storages_;
    std::deque<PickledTensor> tensors_;
    std::size_t values_ = 0;
};

}  // namespace

std::vector<PickledTensor> parse_state_dict_pickle(std::string_view pickle,
                                                   const std::filesystem::path& origin) {
    Machine machine(pickle, "The file " + quoted(origin));
    return machine.state_dict(machine.run());
}

LegacyPickles parse_legacy_pickles(std::string_view pickles, const std::filesystem::path& origin) {
    Machine machine(pickles, "The file " + quoted(origin));
    constexpr std::int64_t known_version = 1001;
    const Value version = machine.run();
    if (version.kind != Kind::integer || version.number != known_version) {
        machine.fail("is in a legacy form of PyTorch of another version than 1001");
    }
    const Value little = machine.entry(machine.run(), "little_endian");
    if (little.kind != Kind::boolean || little.number == 0) {
        machine.fail(
            "was not written with the byte order little, the only one that is read. Save "
            "the model with save_pretrained(folder, safe_serialization=True)");
    }
    LegacyPickles found;
    found.tensors = machine.state_dict(machine.run());
    found.storages = machine.texts(machine.run());
    for (const Storage& storage : machine.storages()) {
        const auto [place, fresh] =
            found.dtypes.emplace(storage.key.substr(0, longest_key), storage.dtype);
        if (!fresh && place->second != storage.dtype) {
            machine.fail("has the storage " + shown_name(storage.key) + " with two dtypes");
        }
    }
    found.bytes = machine.at();
    return found;
}

}  // namespace interfuse
