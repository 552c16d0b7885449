// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole merge as one object: recipe in, routing table and exported folder out. Command line and
// desktop drive the same one; it knows neither, and no thread.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/evaluation/evaluation_table.h"
#include "core/merge/calibrate.h"
#include "core/merge/coefficients.h"
#include "core/merge/routing_table.h"
#include "core/project/merge_inputs.h"
#include "core/project/merge_progress.h"
#include "core/project/storage_loss.h"
#include "core/recipe/recipe.h"
#include "core/runtime/rank_group.h"

namespace interfuse {

class AtomicFolder;
class Evaluator;
class MergeRun;

struct MergeRequest {
    Recipe recipe;
    std::filesystem::path target;  // the folder to export
    bool overwrite = false;
    // A saved table (routing.safetensors or routing_weights.csv) to reduce from without
    // calibrating.
    std::filesystem::path routing;
    // A saved table (routing.safetensors) to go on from.
    std::filesystem::path resume;
    // The same two with a table that is in memory, instead of a file.
    std::shared_ptr<const RoutingTable> routing_table, resume_table;
    // Where to keep the table after every round, for a later --resume.
    std::filesystem::path save_routing;
    // Called before the folder is put in its place, with where its files are now: may add more.
    std::function<void(const MergeRun&, const std::filesystem::path& folder)> add_files;
    // Inputs that differ from what the recipe or the table recorded are told, not refused.
    bool allow_changed_inputs = false;
    // Evaluates also where the recipe has no taskpool, on the tasks of interfuse.tasks.
    bool evaluate = false;
    std::filesystem::path head_cache;  // see EvaluationSources
    // Programs that calibrate together; all of them make a MergeRun of the same recipe and call
    // calibrate(). Rank 0 alone reads and writes tables, evaluates, and exports.
    RankGroup* ranks = &alone();
};

class MergeRun {
  public:
    // Opens and checks every input; throws one Error with all that is wrong, and Cancelled.
    MergeRun(MergeRequest request, MergeObserver& observer, const std::stop_token& stop = {});
    ~MergeRun();

    // Fills the routing table: from images, or from the saved one. Throws Error and Cancelled.
    void calibrate(const std::stop_token& stop);
    // Reduces and writes the target folder, complete or not at all. Throws Error and Cancelled.
    void export_model(const std::stop_token& stop);

    // The recipe with everything filled in that affects a bit, and the inputs' hashes: run again,
    // it gives the same model.
    Recipe resolved_recipe() const;

    const RoutingTable& table() const { return table_; }
    // The routing weights that the coefficients are made from; empty but for AdaSVD.
    const MixedRouting& routing() const { return routing_; }
    bool is_ada_svd() const { return request_.recipe.method.kind == MergeMethod::ada_svd; }
    // What the merged model scored; absent where nothing was evaluated.
    const std::optional<EvaluationTable>& evaluation() const { return evaluation_; }
    // Where the text tower of an export as a whole CLIPModel comes from.
    std::filesystem::path clip_model() const;
    // What the export's form left out; nothing before export_model().
    const StorageLoss& loss() const { return loss_; }
    // The image processor; its defaults where none was found and none is needed.
    const ImageProcessorConfig& processor() const { return inputs_.processor; }
    // The weights were read from a CSV: there is no table behind them.
    bool from_csv() const { return from_csv_; }
    const ModelPool& pool() const { return *inputs_.pool; }
    const std::vector<std::string>& notices() const { return notices_; }
    const MergeTimes& times() const { return times_; }
    std::int64_t samples() const;  // of each dataset, used so far
    const std::filesystem::path& target() const { return request_.target; }
    const Recipe& recipe() const { return request_.recipe; }
    std::vector<std::string> skipped_images() const;
    at::Device device() const { return device_; }
    const RankGroup& ranks() const { return *request_.ranks; }

  private:
    class RoundWatcher;

    void notice(const std::string& sentence);
    bool calibrates() const {
        return is_ada_svd() && request_.routing.empty() && !request_.routing_table;
    }
    bool evaluates() const {
        return ranks().is_first() &&
               (request_.evaluate || !request_.recipe.taskpool.test_datasets.empty());
    }
    void check_method();
    Coefficients make_coefficients(const std::stop_token& stop);
    void write_model(const Coefficients& coefficients, const AtomicFolder& folder,
                     const std::stop_token& stop);
    void evaluate(const Coefficients& coefficients, const std::stop_token& stop);
    bool resumes() const { return !request_.resume.empty() || request_.resume_table; }
    void take_table();
    void load_csv();
    void check_table(const std::string& name);
    void start_table(const std::stop_token& stop);
    void choose_correction();
    void run_rounds(const std::stop_token& stop);
    void run_planned_rounds(const std::stop_token& stop);
    void halve_batches(const RoutingTable& start, const std::stop_token& stop);
    void mix_routing();
    void record_model_hashes(RoutingOrigin& origin) const;
    void verify_models();
    void verify_samples();
    void verify_recorded_samples();
    void refuse_changes(const std::vector<std::string>& sentences);

    MergeRequest request_;
    MergeObserver& observer_;
    MergeInputs inputs_;
    at::Device device_ = at::kCPU;
    at::Device upscaling_device_ = at::kCPU;
    CalibrationPlan plan_;
    std::unique_ptr<CalibrationSamples> samples_;
    RoutingTable table_;
    bool from_csv_ = false;
    bool models_verified_ = false;
    MixedRouting routing_;
    std::unique_ptr<Evaluator> evaluator_;
    std::optional<EvaluationTable> evaluation_;
    StorageLoss loss_;
    std::vector<std::string> notices_;
    MergeTimes times_;
};

}  // namespace interfuse
