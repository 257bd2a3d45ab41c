using NewsParsing.Html.Content;
using NewsParsing.Quality;
using NewsParsing.Training;

// train   trains on fundus and WCXB, writes the weights into the library, and tells what models that never saw a page's publisher reach
// folds   measures again with the fold models of the last training (--models FOLDER)
const int Folds = 5;
string command = args.Length > 0 ? args[0] : "";
string? models = args.Length > 2 && args[1] == "--models" ? args[2] : null;
if (command is not ("train" or "folds") || (command == "folds" && models is null))
{
    Console.Error.WriteLine("Training train [--models FOLDER] | folds --models FOLDER");
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
BlockModel[] ofFolds;
if (command == "train")
{
    var (trained, ofAll) = new BlockTraining([.. pages, .. TrainingPage.Bare(pages)], foldOf, Folds).Train(Console.Out);
    if (models is not null)
    {
        Directory.CreateDirectory(models);
        for (int fold = 0; fold < Folds; fold++)
        {
            using var file = File.Create(Path.Combine(models, $"fold{fold}.model"));
            trained[fold].Write(file);
        }
    }
    string target = Path.Combine(SharedData.Repository!, "src", "NewsParsing", "Html", "Content", "Data", "blocks.model");
    using (var file = File.Create(target)) ofAll.Write(file);
    Console.WriteLine($"{new FileInfo(target).Length} bytes in {target}");
    ofFolds = Array.ConvertAll(trained, model => model.ToBlockModel());
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
FoldReport.Print(pages, foldOf, ofFolds, Console.Out, args.Contains("--worst") ? 30 : 0, diffs);
return 0;
