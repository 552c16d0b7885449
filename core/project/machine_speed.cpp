// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The trial behind measure_machine_speed: what calibration runs, on random weights.
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/clip/vision_layers.h"
#include "core/merge/calibration_plan.h"
#include "core/merge/calibration_work.h"
#include "core/merge/correction.h"
#include "core/merge/gate.h"
#include "core/merge/routed_linear.h"
#include "core/project/calibration_estimate.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "core/runtime/parallel.h"
#include "core/runtime/stopwatch.h"

namespace interfuse {
namespace {

constexpr std::size_t most_experts = 2;  // more cost in proportion
constexpr double enough_seconds = 0.05;  // of each kind of work
constexpr int most_repeats = 200;        // where a tiny tower takes no time at all
constexpr std::int64_t changed_directions = 32;
constexpr std::int64_t gate_k = 16;

// Sets the number of threads, and sets it back.
class ThreadCount {
  public:
    explicit ThreadCount(std::int64_t threads) : before_(thread_count()) {
        set_thread_count(static_cast<int>(threads));
    }
    ~ThreadCount() { set_thread_count(before_); }
    ThreadCount(const ThreadCount&) = delete;
    ThreadCount& operator=(const ThreadCount&) = delete;

  private:
    int before_;
};

// A linear layer that does nothing, to see what the rest of the tower takes.
class NoLinear final : public LinearLayers {
  public:
    void enter(const LinearId&) override {}
    void apply(const at::Tensor&, at::Tensor&, std::int64_t) override {}
    void leave() override {}
};

class Trial {
  public:
    Trial(const ClipConfig& config, std::size_t experts, at::Device device,
          const std::stop_token& stop)
        : config_(config),
          experts_(std::clamp<std::size_t>(experts, 1, most_experts)),
          device_(device),
          stop_(stop),
          random_(at::detail::createCPUGenerator(0x2f)),
          workers_(device.is_cpu() ? static_cast<std::size_t>(std::max(1, thread_count())) : 1),
          // One dataset's batch: about as many tokens as any.
          images_(make_calibration_plan(config, 1, 1'000, std::nullopt, std::nullopt).block) {}

    MachineSpeed measure() {
        MachineSpeed speed;
        speed.threads = static_cast<std::int64_t>(workers_);
        speed.forward = products();
        speed.rest = rest_of_layer();
        speed.gates = gates();
        return speed;
    }

  private:
    at::Tensor normal(at::IntArrayRef shape) {
        return at::randn(shape, random_, at::kFloat).to(device_);
    }

    // Seconds of one run of body(worker) on all threads at once; the first run is to warm up.
    double time_of(const std::function<void(std::size_t)>& body) {
        run_once(body);
        const Stopwatch watch;
        int repeats = 0;
        do {
            run_once(body);
            ++repeats;
        } while (watch.seconds() < enough_seconds && repeats < most_repeats);
        return watch.seconds() / repeats;
    }

    void run_once(const std::function<void(std::size_t)>& body) {
        throw_if_stopped(stop_);
        if (device_.is_cpu()) {
            parallel_over(workers_, [&](std::size_t worker) {
                throw_if_stopped(stop_);
                body(worker);
            });
        } else {
            body(0);
            at::zeros({1}, device_).item<float>();  // waits for the device
        }
    }

    // FLOP/s of the six linear layers of an encoder layer.
    double products() {
        const std::int64_t rows = images_ * config_.tokens();
        double work = 0;
        double seconds = 0;
        for (const LinearKind kind : {LinearKind::k_proj, LinearKind::fc1, LinearKind::fc2}) {
            const double layers = kind == LinearKind::k_proj ? 4 : 1;  // q, v and out are alike
            seconds += layers * seconds_of_product(kind, rows);
            work += layers * routed_work(linear_shape(config_, kind), config_.tokens(), experts_);
        }
        return work * static_cast<double>(images_) * static_cast<double>(workers_) / seconds;
    }

    double seconds_of_product(LinearKind kind, std::int64_t rows) {
        const auto [out, in] = linear_shape(config_, kind);
        const auto experts = static_cast<std::int64_t>(experts_);
        const at::Tensor x = normal({rows, in});
        const at::Tensor weights = at::full({experts, out, in}, 0.01F, x.options());
        const at::Tensor biases = at::zeros({experts, out}, x.options());
        const at::Tensor bases = normal({experts * gate_k, in});
        std::vector<at::Tensor> outputs;
        std::vector<at::Tensor> scratch;
        for (std::size_t worker = 0; worker < workers_; ++worker) {
            outputs.push_back(at::empty({rows, out}, x.options()));
            scratch.push_back(at::empty({rows * in}, x.options()));
        }
        return time_of([&](std::size_t worker) {
            at::Tensor logits = at::empty({rows, experts}, x.options());
            gate_logits(x, bases, logits);
            routed_linear(x, at::softmax(logits, 1), weights, biases, outputs[worker],
                          scratch[worker]);
        });
    }

    // Images/s through an encoder layer whose linear layers take no time.
    double rest_of_layer() {
        const std::int64_t images = images_ * static_cast<std::int64_t>(workers_);
        EncoderPass pass(config_, normal({images, config_.tokens(), config_.hidden_size}), images_);
        const at::Tensor one = at::ones({config_.hidden_size}, at::TensorOptions(device_));
        const at::Tensor zero = at::zeros_like(one);
        NoLinear nothing;
        const auto run = [&] {
            pass.run_layer(0, {one, zero, one, zero}, nothing, [&] { throw_if_stopped(stop_); });
        };
        run();
        const Stopwatch watch;
        run();
        return static_cast<double>(images) / watch.seconds();
    }

    // What fine-tuning leaves: a few strong directions above a floor of noise.
    at::Tensor difference(std::int64_t size) {
        const std::int64_t directions = std::min(changed_directions, size);
        const at::Tensor strengths =
            at::pow(0.9, at::arange(directions, at::TensorOptions(device_).dtype(at::kFloat)));
        const at::Tensor strong =
            at::mm(normal({size, directions}) * strengths, normal({directions, size}));
        const double floor = 0.025 * std::sqrt(static_cast<double>(size));
        return strong + normal({size, size}) * floor;
    }

    double gates() {
        const std::int64_t size = config_.hidden_size;
        const at::Tensor delta = difference(size);
        make_gate(difference(std::min<std::int64_t>(size, 64)), gate_k);  // loads LAPACK
        throw_if_stopped(stop_);
        const Stopwatch watch;
        run_once([&](std::size_t) { make_gate(delta, std::min(gate_k, size)); });
        return gate_work({size, size}) * static_cast<double>(workers_) / watch.seconds();
    }

    const ClipConfig& config_;
    std::size_t experts_;
    at::Device device_;
    const std::stop_token& stop_;
    at::Generator random_;
    std::size_t workers_;
    std::int64_t images_;  // of a batch
};

}  // namespace

MachineSpeed measure_machine_speed(const ClipConfig& config, std::size_t experts,
                                   const std::string& device, std::int64_t threads, bool fast,
                                   const std::stop_token& stop) {
    throw_if_stopped(stop);
    const at::InferenceMode inference;
    const at::Device place = resolve_device(device);
    const ThreadCount count(threads);
    MachineSpeed speed = Trial(config, experts, place, stop).measure();
    if (fast) speed.fast = fastest_correction(config, experts, place).times_as_fast;
    return speed;
}

}  // namespace interfuse
