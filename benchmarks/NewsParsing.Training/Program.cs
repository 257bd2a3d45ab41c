using NewsParsing.Html.Content;
using NewsParsing.Quality;
using NewsParsing.Training;

// train   trains on fundus and WCXB, writes the weights into the library, and tells what models that never saw a page's publisher reach
// pages   trains the page models alone, on what the fold models of the last training (--models FOLDER) choose
// folds   measures again with the fold models of the last training (--models FOLDER)
const int Folds = 5;
string command = args.Length > 0 ? args[0] : "";
string? models = args.Length > 2 && args[1] == "--models" ? args[2] : null;
if (command is not ("train" or "pages" or "folds") || (command != "train" && models is null))
{
    Console.Error.WriteLine("Training train [--models FOLDER] | pages --models FOLDER | folds --models FOLDER [--worst] [--diff ID...]");
    return 2;
}
if (SharedData.Folder is not { } folder)
{
    Console.Error.WriteLine(SharedData.SkipReason);
    return 2;
}

var diffs = args.SkipWhile(argument => argument != "--diff").Skip(1).ToList();
var only = diffs.Count > 0 ? diffs : null;
var pages = new List<TrainingPage>();
pages.AddRange(TrainingPage.Load(folder, "fundus", setWeight: 2.5, only));
pages.AddRange(TrainingPage.Load(folder, "wcxb", setWeight: 1, only));
var foldOf = PublisherFolds.Assign(only is null ? pages.Select(page => page.Publisher) : TrainingPage.Publishers(folder, "fundus").Concat(TrainingPage.Publishers(folder, "wcxb")), Folds);
var others = only is null ? TrainingPage.Load(folder, "nonarticle", setWeight: 1) : [];
foreach (var page in others)
    if (!foldOf.ContainsKey(page.Publisher)) foldOf[page.Publisher] = page.Id.Sum(character => character) % Folds;
List<TrainingPage> made = only is null ? [.. TrainingPage.Bare(pages), .. TrainingPage.Shortened(pages)] : [];
BlockModel[] ofFolds;
string data = Path.Combine(SharedData.Repository!, "src", "NewsParsing", "Html", "Content", "Data");
if (command == "train")
{
    var (trained, ofAll) = new BlockTraining([.. pages, .. made.Where(page => page.Set == "bare")], foldOf, Folds).Train(Console.Out);
    for (int fold = 0; models is not null && fold < Folds; fold++)
    {
        Directory.CreateDirectory(models);
        using var file = File.Create(Path.Combine(models, $"fold{fold}.model"));
        using var writer = new BinaryWriter(file);
        trained[fold].Write(writer);
    }
    using (var writer = new BinaryWriter(File.Create(Path.Combine(data, "blocks.model")))) ofAll.Write(writer);
    ofFolds = Array.ConvertAll(trained, trees => new BlockModel(trees.ToBoostedTrees()));
}
else
{
    ofFolds = new BlockModel[Folds];
    for (int fold = 0; fold < Folds; fold++)
    {
        using var file = File.OpenRead(Path.Combine(models!, $"fold{fold}.model"));
        ofFolds[fold] = BlockModel.Read(file);
    }
}

PageModel[]? pagesOfFolds = null;
if (only is null)
{
    List<TrainingPage> all = [.. pages, .. others, .. made, .. TrainingPage.Silent(others)];
    var f1 = FoldReport.Measure(all, foldOf, ofFolds, null).ToDictionary(score => score.Key, score => PageTraining.IsStory(score.Key) ? score.Value.Shingles?.F1 ?? 0 : 0);
    var training = new PageTraining(all, foldOf, ofFolds, f1);
    var (pageModels, ofAll) = training.Train();
    Console.WriteLine(training.Thresholds(all, pageModels));
    pagesOfFolds = pageModels;
    if (command is "train" or "pages")
    {
        using var file = File.Create(Path.Combine(data, "pages.model"));
        using var writer = new BinaryWriter(file);
        ofAll.Story.Write(writer);
        ofAll.Rightness.Write(writer);
    }
}
FoldReport.Print([.. pages, .. others], foldOf, ofFolds, pagesOfFolds, Console.Out, args.Contains("--worst") ? 24 : 0, diffs);
return 0;
