// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/zero_shot_head.h"

#include "core/evaluation/words_reader.h"

namespace interfuse {
namespace {

at::Tensor normalised(const at::Tensor& rows) {
    return rows / rows.norm(2, {-1}, true);
}

}  // namespace

std::vector<std::string> sentences_of(const TaskWords& words) {
    std::vector<std::string> sentences;
    for (const std::string& name : words.classes) {
        for (const std::string& pattern : words.templates) {
            std::string sentence = pattern;
            sentences.push_back(
                sentence.replace(sentence.find(words_place), words_place.size(), name));
        }
    }
    return sentences;
}

at::Tensor zero_shot_head(const at::Tensor& embeddings, std::int64_t templates) {
    const at::Tensor by_class = normalised(embeddings).view({-1, templates, embeddings.size(1)});
    return normalised(by_class.mean(1));
}

at::Tensor zero_shot_logits(const at::Tensor& pooled, const at::Tensor& visual_projection,
                            const at::Tensor& head, double scale) {
    const at::Tensor images = normalised(at::linear(pooled, visual_projection));
    return (at::matmul(head, images.t()) * scale).t();
}

void add_to(Tally& tally, const at::Tensor& logits, const std::vector<std::int64_t>& labels) {
    const at::Tensor values = logits.to(at::kCPU, at::kDouble);
    const at::Tensor best = values.argmax(1);
    const at::Tensor log_shares = values.log_softmax(1).contiguous();
    const std::int64_t classes = values.size(1);
    const std::int64_t* found = best.const_data_ptr<std::int64_t>();
    const double* shares = log_shares.const_data_ptr<double>();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        tally.images += 1;
        tally.correct += found[i] == labels[i] ? 1 : 0;
        tally.loss -= shares[static_cast<std::int64_t>(i) * classes + labels[i]];
    }
}

}  // namespace interfuse
