using System.Reflection;

namespace NewsParsing.Html.Content;

/// <summary>
/// Two learned answers about a whole page: whether it is a story at all, and how likely the choice of blocks is right. Trained by
/// <c>benchmarks/NewsParsing.Training</c>; the weights are <c>Html/Content/Data/pages.model</c>. Immutable.
/// </summary>
internal sealed class PageModel(BoostedTrees story, BoostedTrees rightness)
{
    private const string Resource = "pages.model";

    private static readonly Lazy<PageModel> Embedded = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource + " is not embedded.");
        return Read(stream);
    });

    public static PageModel Default => Embedded.Value;

    public static PageModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new PageModel(BoostedTrees.Read(reader), BoostedTrees.Read(reader));
    }

    /// <summary>How likely the page is one story, 0 to 1.</summary>
    public float Story(ReadOnlySpan<float> page) => story.Probability(page);

    /// <summary>How likely the chosen blocks are the story, all of it and little else, 0 to 1.</summary>
    public float Rightness(ReadOnlySpan<float> page) => rightness.Probability(page);
}
