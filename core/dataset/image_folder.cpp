// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/dataset/dataset_kinds.h"
#include "core/dataset/image_file.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

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

// An image: a file of the folder, or an entry of an archive.
struct ImagePlace {
    std::string name;
    std::shared_ptr<const ZipArchive> archive;  // nullptr for a file
    std::size_t entry = 0;                      // of the archive's files
};

// What datasets leaves out of an archive: hidden files and folders, and "__MACOSX".
bool is_hidden_entry(std::string_view name) {
    for (std::size_t at = 0; at != std::string_view::npos;) {
        const std::string_view rest = name.substr(at);
        if (rest.starts_with('.') || rest.starts_with("__")) return true;
        const std::size_t slash = name.find('/', at);
        at = slash == std::string_view::npos ? slash : slash + 1;
    }
    return false;
}

// The order of a walk: in each folder its files by name, then its folders by name.
bool walks_before(std::string_view a, std::string_view b) {
    const auto differs = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
    const std::string_view common = a.substr(0, static_cast<std::size_t>(differs - a.begin()));
    const std::size_t start = common.rfind('/') + 1;  // 0 where there is none
    a.remove_prefix(start);
    b.remove_prefix(start);
    const bool a_is_file = a.find('/') == std::string_view::npos;
    const bool b_is_file = b.find('/') == std::string_view::npos;
    if (a_is_file != b_is_file) return a_is_file;
    return a.substr(0, a.find('/')) < b.substr(0, b.find('/'));
}

// Finds the images of splits. Archives in the folder are opened once each.
class ImageFinder {
  public:
    // The files lie in `archive` where there is one.
    ImageFinder(path folder, std::shared_ptr<const ZipArchive> archive)
        : folder_(std::move(folder)), archive_(std::move(archive)) {}

    // Those among a split's files: plain ones first, then archive after archive.
    std::vector<ImagePlace> images(const std::vector<std::string>& files) {
        std::vector<ImagePlace> found;
        for (const std::string& file : files) {
            if (is_image_file(file)) found.push_back(place_of(file));
        }
        for (const std::string& file : files) {
            if (archive_ == nullptr && is_zip_file(file)) add_archived(file, found);
        }
        return found;
    }

    void survey(const std::vector<std::string>& files, LabelSurvey& result) {
        for (const std::string& file : files) {
            if (is_metadata_file(file)) result.metadata_file = file;
            if (is_image_file(file)) {
                result.classes.insert(class_of(folder_, file));
                result.depths.insert(std::count(file.begin(), file.end(), '/'));
            }
            if (archive_ == nullptr && is_zip_file(file)) survey_archive(file, result);
        }
    }

    std::string class_name(const ImagePlace& image) const {
        const bool inside = image.archive != nullptr && archive_ == nullptr;
        return inside ? class_in_archive(image.name) : class_of(folder_, image.name);
    }

  private:
    // datasets has no name for what lies at an archive's top.
    static std::string class_in_archive(const std::string& entry) {
        return entry.find('/') == std::string::npos ? std::string() : class_of({}, entry);
    }

    ImagePlace place_of(const std::string& file) const {
        if (archive_ == nullptr) return {file, nullptr};
        const auto& entries = archive_->files();
        const auto found = std::lower_bound(
            entries.begin(), entries.end(), file,
            [](const ArchivedFile& entry, const std::string& name) { return entry.name < name; });
        return {file, archive_, static_cast<std::size_t>(found - entries.begin())};
    }

    std::shared_ptr<const ZipArchive> open(const std::string& file) {
        std::shared_ptr<const ZipArchive>& archive = archives_[file];
        if (archive == nullptr) {
            archive = std::make_shared<ZipArchive>(folder_ /
                                                   path(std::u8string(file.begin(), file.end())));
        }
        return archive;
    }

    void add_archived(const std::string& file, std::vector<ImagePlace>& found) {
        const std::shared_ptr<const ZipArchive> archive = open(file);
        std::vector<ImagePlace> images;
        for (std::size_t i = 0; i < archive->files().size(); ++i) {
            const std::string& name = archive->files()[i].name;
            if (is_image_file(name) && !is_hidden_entry(name)) images.push_back({name, archive, i});
        }
        std::sort(images.begin(), images.end(), [](const ImagePlace& a, const ImagePlace& b) {
            return walks_before(a.name, b.name);
        });
        std::move(images.begin(), images.end(), std::back_inserter(found));
    }

    void survey_archive(const std::string& file, LabelSurvey& result) {
        for (const ArchivedFile& entry : open(file)->files()) {
            const std::string& name = entry.name;
            if (is_hidden_entry(name)) continue;
            if (is_metadata_file(name)) result.metadata_file = file + "/" + name;
            if (!is_image_file(name)) continue;
            result.classes.insert(class_in_archive(name));
            // datasets counts the slashes of "zip://a/1.png::b/x.zip".
            result.depths.insert(2 + std::count(name.begin(), name.end(), '/') +
                                 std::count(file.begin(), file.end(), '/'));
        }
    }

    path folder_;
    std::shared_ptr<const ZipArchive> archive_;
    std::map<std::string, std::shared_ptr<const ZipArchive>> archives_;  // by name
};

class ImageFolder final : public Dataset {
  public:
    ImageFolder(path folder, std::vector<ImagePlace> images, std::vector<std::int64_t> labels,
                std::vector<std::string> class_names, std::vector<std::string> warnings)
        : folder_(std::move(folder)),
          images_(std::move(images)),
          labels_(std::move(labels)),
          class_names_(std::move(class_names)),
          warnings_(std::move(warnings)) {}

    std::int64_t size() const override { return static_cast<std::int64_t>(images_.size()); }

    EncodedImage read(std::int64_t index) const override {
        const ImagePlace& image = images_.at(static_cast<std::size_t>(index));
        if (image.archive != nullptr) {
            return {image.archive->read(image.entry),
                    text_of(image.archive->path()) + ", " + image.name};
        }
        const path file = folder_ / path(std::u8string(image.name.begin(), image.name.end()));
        return {read_image_file(file), text_of(file)};
    }

    std::optional<std::int64_t> label(std::int64_t index) const override {
        if (labels_.empty()) return std::nullopt;
        return labels_.at(static_cast<std::size_t>(index));
    }
    const std::vector<std::string>& class_names() const override { return class_names_; }
    std::string kind() const override {
        const bool archived = std::any_of(images_.begin(), images_.end(), [](const auto& image) {
            return image.archive != nullptr;
        });
        return archived ? "ImageFolder, zipped" : "ImageFolder";
    }
    const std::vector<std::string>& warnings() const override { return warnings_; }

  private:
    static std::string text_of(const path& file) {
        const std::u8string text = file.u8string();
        return {text.begin(), text.end()};
    }

    path folder_;
    std::vector<ImagePlace> images_;
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
                                           std::string_view split,
                                           std::shared_ptr<const ZipArchive> archive) {
    // Class names are those of all splits; whether labels hold is settled split by split.
    ImageFinder finder(folder, std::move(archive));
    LabelSurvey all;
    LabelSurvey here;
    std::vector<ImagePlace> images;
    for (const SplitFiles& each : splits.splits) {
        finder.survey(each.files, all);
        if (each.split != split) continue;
        here = all;
        images = finder.images(each.files);
    }
    if (images.empty()) {
        throw Error("The split " + quoted(split) + " of the dataset " + quoted(folder) +
                    " holds zip archives and no image in them. Give archives of images.");
    }
    std::vector<std::string> warnings = splits.warnings;
    std::vector<std::string> class_names;
    std::vector<std::int64_t> labels;
    if (here.labels_hold()) {
        class_names.assign(all.classes.begin(), all.classes.end());
        labels.reserve(images.size());
        for (const ImagePlace& image : images) {
            const auto found =
                std::lower_bound(class_names.begin(), class_names.end(), finder.class_name(image));
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
