// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/strict_json.h"

#include <string>
#include <utility>
#include <vector>

#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"

namespace interfuse {
namespace {

// Receives the parser's events and builds the document. Open containers are on a stack; their
// addresses hold while they are open, since a parent gets no other child meanwhile.
template <typename Json>
class Builder : public nlohmann::json_sax<Json> {
  public:
    using typename nlohmann::json_sax<Json>::binary_t;
    using typename nlohmann::json_sax<Json>::number_float_t;
    using typename nlohmann::json_sax<Json>::number_integer_t;
    using typename nlohmann::json_sax<Json>::number_unsigned_t;
    using typename nlohmann::json_sax<Json>::string_t;

    Builder(std::string_view what, const JsonLimits& limits) : what_(what), limits_(limits) {}

    Json take() { return std::move(root_); }

    bool null() override { return put(Json()); }
    bool boolean(bool value) override { return put(Json(value)); }
    bool number_integer(number_integer_t value) override { return put(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put(Json(value)); }
    bool number_float(number_float_t value, const string_t& /*text*/) override {
        return put(Json(value));
    }
    bool string(string_t& value) override { return put(Json(std::move(value))); }
    bool binary(binary_t& /*value*/) override { return false; }  // no such thing in JSON's text
    bool start_object(std::size_t /*elements*/) override { return open(Json::object()); }
    bool start_array(std::size_t /*elements*/) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        if (open_.back()->contains(name)) {
            throw Error(what_ + " has the key " + shown_name(name) +
                        " twice in the same object. Write the file again without the duplicate.");
        }
        key_ = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override {
        throw Error(what_ + " is not valid JSON: it does not parse near byte " +
                    std::to_string(position) + ". Copy or download it again.");
    }

  private:
    Json* place(Json value) {
        if (++values_ > limits_.values) {
            throw Error(what_ + " holds more than " + std::to_string(limits_.values) +
                        " values, too many for what it should be.");
        }
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        Json& parent = *open_.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[std::move(key_)] = std::move(value));
    }

    bool put(Json value) {
        place(std::move(value));
        return true;
    }

    bool open(Json container) {
        if (open_.size() >= limits_.depth) {
            throw Error(what_ + " is nested more than " + std::to_string(limits_.depth) +
                        " levels deep, too deep for what it should be.");
        }
        open_.push_back(place(std::move(container)));
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    std::string what_;
    JsonLimits limits_;
    Json root_;
    std::vector<Json*> open_;
    std::string key_;
    std::size_t values_ = 0;
};

template <typename Json>
Json parse(std::string_view text, std::string_view what, const JsonLimits& limits) {
    Builder<Json> builder(what, limits);
    Json::sax_parse(text.begin(), text.end(), &builder);
    return builder.take();
}

}  // namespace

nlohmann::json parse_strict_json(std::string_view text, std::string_view what,
                                 const JsonLimits& limits) {
    return parse<nlohmann::json>(text, what, limits);
}

nlohmann::ordered_json parse_ordered_json(std::string_view text, std::string_view what,
                                          const JsonLimits& limits) {
    return parse<nlohmann::ordered_json>(text, what, limits);
}

}  // namespace interfuse
