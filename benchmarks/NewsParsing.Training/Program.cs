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

var pages = new List<TrainingPage>();
pages.AddRange(TrainingPage.Load(folder, "fundus", setWeight: 2.5));
pages.AddRange(TrainingPage.Load(folder, "wcxb", setWeight: 1));
var foldOf = PublisherFolds.Assign(pages.Select(page => page.Publisher), Folds);
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
FoldReport.Print(pages, foldOf, ofFolds, Console.Out, args.Contains("--worst") ? 30 : 0, args.SkipWhile(a => a != "--diff").Skip(1).FirstOrDefault());
return 0;
