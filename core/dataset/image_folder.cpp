// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <span>

#include "core/dataset/dataset_kinds.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

// An encoded picture larger than this is a mistake.
constexpr std::uint64_t max_image_file_bytes = 2'000'000'000;

// Every type that datasets counts among the images of a folder. Those that cannot be decoded here
// count all the same: the numbering of the others hangs on them.
constexpr std::array<std::string_view, 61> image_extensions{
    "blp",  "bmp",  "dib", "bufr", "cur", "pcx",  "dcx", "dds",  "ps",  "eps",  "fit",
    "fits", "fli",  "flc", "ftc",  "ftu", "gbr",  "gif", "grib", "png", "apng", "jp2",
    "j2k",  "jpc",  "jpf", "jpx",  "j2c", "icns", "ico", "im",   "iim", "tif",  "tiff",
    "jfif", "jpe",  "jpg", "jpeg", "mpg", "mpeg", "msp", "pcd",  "pxr", "pbm",  "pgm",
    "ppm",  "pnm",  "psd", "bw",   "rgb", "rgba", "sgi", "ras",  "tga", "icb",  "vda",
    "vst",  "webp", "wmf", "emf",  "xbm", "xpm"};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

std::string upper_case(std::string_view text) {
    std::string upper(text);
    for (char& c : upper) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return upper;
}

bool is_image_extension(std::string_view lower) {
    return std::find(image_extensions.begin(), image_extensions.end(), lower) !=
           image_extensions.end();
}

std::string_view base_name(std::string_view file) {
    return file.substr(file.rfind('/') + 1);
}

// "tar" and "png" of "x.tar.png"; dots at the beginning belong to the name.
std::vector<std::string_view> suffixes_of(std::string_view name) {
    std::vector<std::string_view> suffixes;
    std::size_t dot = name.find('.', std::min(name.find_first_not_of('.'), name.size()));
    while (dot != std::string_view::npos) {
        const std::size_t next = name.find('.', dot + 1);
        suffixes.push_back(
            name.substr(dot + 1, next == std::string_view::npos ? next : next - dot - 1));
        dot = next;
    }
    return suffixes;
}

// The name of the folder that the file lies in; the dataset's own for files at the top.
std::string class_of(const path& folder, std::string_view file) {
    const std::size_t slash = file.rfind('/');
    if (slash == std::string_view::npos) {
        const std::u8string name = std::filesystem::weakly_canonical(folder).filename().u8string();
        return {name.begin(), name.end()};
    }
    return std::string(base_name(file.substr(0, slash)));
}

bool is_metadata_file(std::string_view file) {
    const std::string_view name = base_name(file);
    return name == "metadata.csv" || name == "metadata.jsonl" || name == "metadata.parquet";
}

// What the splits up to one of them say about labels.
struct LabelSurvey {
    std::set<std::string> classes;
    std::set<std::ptrdiff_t> depths;
    std::string metadata_file;

    bool labels_hold() const {
        return metadata_file.empty() && classes.size() > 1 && depths.size() == 1;
    }
    std::string obstacle() const {
        if (!metadata_file.empty()) {
            return "its metadata are in " + quoted(path(metadata_file)) +
                   ", which takes the place of class folders";
        }
        if (depths.size() > 1) return "its images lie at different depths";
        return "it has fewer than two class folders";
    }
};

void survey(const path& folder, const std::vector<std::string>& files, LabelSurvey& result) {
    for (const std::string& file : files) {
        if (is_metadata_file(file)) result.metadata_file = file;
        if (!is_image_file(file)) continue;
        result.classes.insert(class_of(folder, file));
        result.depths.insert(std::count(file.begin(), file.end(), '/'));
    }
}

class ImageFolder final : public Dataset {
  public:
    ImageFolder(path folder, std::vector<std::string> files, std::vector<std::int64_t> labels,
                std::vector<std::string> class_names, std::vector<std::string> warnings)
        : folder_(std::move(folder)),
          files_(std::move(files)),
          labels_(std::move(labels)),
          class_names_(std::move(class_names)),
          warnings_(std::move(warnings)) {}

    std::int64_t size() const override { return static_cast<std::int64_t>(files_.size()); }

    EncodedImage read(std::int64_t index) const override {
        const std::string& name = files_.at(static_cast<std::size_t>(index));
        const RandomAccessFile file(path_of(name));
        if (file.size() > max_image_file_bytes) {
            throw Error("The image " + quoted(file.path()) + " has " + human_bytes(file.size()) +
                        ", more than an image can have. Remove it from the dataset.");
        }
        EncodedImage image;
        image.bytes.resize(file.size());
        file.read_at(0, image.bytes);
        const std::u8string shown = file.path().u8string();
        image.name.assign(shown.begin(), shown.end());
        return image;
    }

    std::optional<std::int64_t> label(std::int64_t index) const override {
        if (labels_.empty()) return std::nullopt;
        return labels_.at(static_cast<std::size_t>(index));
    }
    const std::vector<std::string>& class_names() const override { return class_names_; }
    std::string kind() const override { return "ImageFolder"; }
    const std::vector<std::string>& warnings() const override { return warnings_; }

  private:
    path path_of(const std::string& name) const {
        return folder_ / path(std::u8string(name.begin(), name.end()));
    }

    path folder_;
    std::vector<std::string> files_;
    std::vector<std::int64_t> labels_;
    std::vector<std::string> class_names_;
    std::vector<std::string> warnings_;
};

}  // namespace

bool is_image_file(std::string_view name) {
    // datasets looks twice: some suffix must be a known one in lower or upper case throughout, and
    // one of the last two must be one in any case ("x.png.bak" counts).
    const std::vector<std::string_view> suffixes = suffixes_of(base_name(name));
    const bool known = std::any_of(suffixes.begin(), suffixes.end(), [](std::string_view suffix) {
        const std::string lower = lower_case(suffix);
        return (suffix == lower || suffix == upper_case(suffix)) && is_image_extension(lower);
    });
    const auto last_two = suffixes.end() - std::min<std::ptrdiff_t>(2, std::ssize(suffixes));
    return known && std::any_of(last_two, suffixes.end(), [](std::string_view suffix) {
               return is_image_extension(lower_case(suffix));
           });
}

std::unique_ptr<Dataset> make_image_folder(const path& folder, const FolderSplits& splits,
                                           std::string_view split) {
    // Class names are those of all splits; whether labels hold is settled split by split.
    LabelSurvey all;
    LabelSurvey here;
    std::vector<std::string> images;
    for (const SplitFiles& each : splits.splits) {
        survey(folder, each.files, all);
        if (each.split != split) continue;
        here = all;
        std::copy_if(each.files.begin(), each.files.end(), std::back_inserter(images),
                     [](const std::string& file) { return is_image_file(file); });
    }
    std::vector<std::string> warnings = splits.warnings;
    std::vector<std::string> class_names;
    std::vector<std::int64_t> labels;
    if (here.labels_hold()) {
        class_names.assign(all.classes.begin(), all.classes.end());
        labels.reserve(images.size());
        for (const std::string& image : images) {
            const auto found =
                std::lower_bound(class_names.begin(), class_names.end(), class_of(folder, image));
            labels.push_back(found - class_names.begin());
        }
    } else {
        warnings.push_back("The dataset " + quoted(folder) + " has no labels: " + here.obstacle() +
                           ". Calibration needs none; accuracy does.");
    }
    return std::make_unique<ImageFolder>(folder, std::move(images), std::move(labels),
                                         std::move(class_names), std::move(warnings));
}

}  // namespace interfuse
