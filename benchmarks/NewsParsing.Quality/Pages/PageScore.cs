using NewsParsing.Quality.Text;

namespace NewsParsing.Quality.Pages;

/// <summary>One page: what was read, what is right, and every figure that its gold allows. Null: the gold says nothing about it.</summary>
internal sealed class PageScore
{
    public PageScore(GoldPage gold, Article article, string? url, bool? declaredFree)
    {
        Gold = gold;
        Read = new ReadPage(article);
        Url = url;
        Publisher = PublisherFolds.PublisherOf(gold.Id, url);
        if (gold.Text is not null) ScoreText(gold.Text);
        if (gold.Body is { All.Count: > 0 } body) Paragraphs = ParagraphAgreement(body);
        if (gold.Body is not null) ScoreStructure(gold.Body);
        if (gold.Title is not null) Title = Words.Norm(article.Headline) == Words.Norm(gold.Title);
        if (gold.Authors is not null) Authors = SetAgreement(GoldPage.Names(article.Authors.Select(author => author.Name)), gold.Authors);
        if (gold.Topics is not null) Topics = SetAgreement(article.Topics.Select(Words.Norm).Where(topic => topic.Length > 0).ToHashSet(), gold.Topics);
        if (gold.Date is not null) Date = Day(Read.Date) == Day(gold.Date);
        if (declaredFree is not null) FreeAccess = article.FreeAccess == declaredFree;
        Images = ImageScore.Of(article, gold.Images);
        WithFound = gold.With.Count(HasOwnSnippet);
        WithoutAbsent = gold.Without.Count(snippet => !HasForeignSnippet(snippet));
    }

    public GoldPage Gold { get; }

    public ReadPage Read { get; }

    /// <summary>Where the page came from; null where the set does not know.</summary>
    public string? Url { get; }

    public string Publisher { get; }

    /// <summary>By runs of four words, the better of body alone and standfirst with body.</summary>
    public Agreement? Shingles { get; private set; }

    public double? WordF1 { get; private set; }

    /// <summary>Whether all words are right and in order.</summary>
    public bool? IsExact { get; private set; }

    public Agreement? Paragraphs { get; }

    public Agreement? Headings { get; private set; }

    public bool? StandfirstEqual { get; private set; }

    public bool? StandfirstAbsent { get; private set; }

    public bool? Title { get; }

    public Agreement? Authors { get; }

    public Agreement? Topics { get; }

    public bool? Date { get; }

    /// <summary>Whether the page's declaration of free access was read; null where it declares nothing or contradicts itself.</summary>
    public bool? FreeAccess { get; }

    public ImageScore Images { get; }

    public int WithFound { get; }

    public int WithoutAbsent { get; }

    private void ScoreText(string gold)
    {
        var goldWords = Words.Of(gold);
        var readings = Read.Standfirst is { } standfirst ? new[] { Read.Text, standfirst + "\n" + Read.Text } : [Read.Text];
        foreach (string reading in readings)
        {
            var words = Words.Of(reading);
            var agreement = TextAgreement.OfShingles(words, goldWords);
            if (Shingles is null || agreement.F1 > Shingles.Value.F1) Shingles = agreement;
            WordF1 = Math.Max(WordF1 ?? 0, TextAgreement.OfWords(reading, gold).F1);
            IsExact = IsExact == true || words.SequenceEqual(goldWords);
        }
    }

    private Agreement ParagraphAgreement(GoldBody body)
    {
        var right = Normalised(body.All);
        var found = Normalised(Read.Paragraphs);
        if (Words.Norm(Read.Standfirst) is { Length: > 0 } standfirst && right.Contains(standfirst)) found.Add(standfirst);
        return found.Against(right);
    }

    private void ScoreStructure(GoldBody body)
    {
        // score.py counts headings that are blank once normalised, so they are kept here.
        var right = TextAgreement.BagOf(body.Headings.Select(Words.Norm));
        var found = TextAgreement.BagOf(Read.Headings.Select(Words.Norm));
        if (right.Total + found.Total > 0) Headings = found.Against(right);
        if (body.Summary.Count > 0) StandfirstEqual = Words.Norm(Read.Standfirst) == Words.Norm(string.Join('\n', body.Summary));
        else StandfirstAbsent = Read.Standfirst is null;
    }

    /// <summary>Whether a snippet of the story is in what was read; snippets were cut at a length, so the last word may be the beginning of one.</summary>
    public bool HasOwnSnippet(string snippet) => Normalised().Contains(" " + Words.Norm(snippet), StringComparison.Ordinal);

    /// <summary>Whether a snippet that is not of the story is in what was read, as whole words.</summary>
    public bool HasForeignSnippet(string snippet) => Normalised().Contains(" " + Words.Norm(snippet) + " ", StringComparison.Ordinal);

    private string Normalised() => normalised ??= " " + Words.Norm(Read.Standfirst + "\n" + Read.Text) + " ";

    private string? normalised;

    private static Agreement SetAgreement(HashSet<string> found, HashSet<string> right)
    {
        int shared = found.Count(right.Contains);
        return new Agreement(found.Count > 0 ? (double)shared / found.Count : 0, (double)shared / right.Count);
    }

    private static Bag<string> Normalised(IEnumerable<string> paragraphs) => TextAgreement.BagOf(paragraphs.Select(Words.Norm).Where(paragraph => paragraph.Length > 0));

    private static string Day(string date) => date.Length > 10 ? date[..10] : date;
}
