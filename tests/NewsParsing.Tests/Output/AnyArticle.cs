using CsCheck;

namespace NewsParsing.Tests.Output;

/// <summary>Makes articles of every shape, with texts that hold whatever a page may hold.</summary>
internal static class AnyArticle
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        "The ferry", "ran aground", ", ", ". ", "\"", "'", "\\", "/", "<b>", "&amp;", "*", "_", "#", "- ", "1. ", "|", "[x](y)", "`", "\u00A0", "\u3000", "\u2028",
        "😀", "👩‍👩‍👧", "تقول", "東京で", "Straße", "İstanbul", "\u0000", "\u001b[31m", "\u009b", "\u007f", "\uFEFF", "\uFFFD", "\r", "$", "~", ">", "=", "{", "}", "é");

    /// <summary>One line of text.</summary>
    public static readonly Gen<string> Words = Piece.Array[1, 6].Select(pieces => string.Concat(pieces));

    private static readonly Gen<string?> Maybe = Words.Null();

    private static readonly Gen<StoryDate> Date = Gen.Select(Gen.Int[0, 700_000], Gen.Int[0, 86_399], Gen.Int[0, 3], Gen.Int[-56, 56]).Select((day, second, precision, quarter) =>
    {
        var date = DateOnly.MinValue.AddDays(day);
        if (precision == 0) return new StoryDate(date);
        var time = TimeOnly.MinValue.Add(TimeSpan.FromSeconds(precision == 1 ? second / 60 * 60 : second));
        return new StoryDate(date, time, precision > 1, precision == 3 ? TimeSpan.FromMinutes(15 * quarter) : null);
    });

    private static readonly Gen<string> Url = Gen.OneOf("https://example.org/a", "http://example.com/b?c=d&e=f", "https://example.net/(x)");

    private static readonly Gen<Image> Picture = Gen.Select(Url, Maybe, Gen.Int[1, 9000].Nullable(), Gen.Int[1, 9000].Nullable()).Select((url, alt, width, height) => new Image(url, alt, width, height));

    private static readonly Gen<ReadMoreLink> Link = Gen.Select(Maybe, Words, Url.Null(), Gen.Enum<ReadMorePlacement>(), Gen.Int[0, 50])
        .Select((label, title, url, placement, after) => new ReadMoreLink(label, title, url, placement, after));

    public static readonly Gen<Article> Any = Words.Array[0, 12].Select(lines => string.Join("\n\n", lines)).SelectMany(Of);

    private static Gen<Article> Of(string text)
    {
        var span = Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, text.Length]).Select((a, b) => new TextSpan(text, Math.Min(a, b), Math.Max(a, b)));
        var speakers = Speaker(span).Array[0, 3].Select(list => list.Select((speaker, i) => speaker with { Id = $"s{i + 1}" }).ToArray());
        var facts = Gen.Select(Maybe, Maybe, Maybe, Maybe, Maybe, Gen.Enum<ArticleKind>(), Gen.Double[0, 1]);
        var origin = Gen.Select(
            Gen.Select(Words, Maybe, Url.Null()).Select((name, role, url) => new Author(name, role, url)).Array[0, 3],
            Gen.Select(Words, Url.Null()).Select((name, url) => new Publisher(name, url)).Null(),
            Date.Nullable(), Date.Nullable(), Words.Array[0, 3], Gen.Bool.Nullable(), Picture.Null());
        return Gen.Select(facts, origin, Section(span).Array[0, 4], speakers, Link.Array[0, 3], Url.Null()).SelectMany((f, o, sections, people, links, url) =>
            Quote(span, people).Array[0, 5].Select(quotes => new Article
            {
                Headline = f.Item1,
                Kicker = f.Item2,
                Standfirst = f.Item3,
                Byline = f.Item4,
                Dateline = f.Item5,
                Kind = f.Item6,
                Confidence = f.Item7,
                Authors = [.. o.Item1],
                Publisher = o.Item2,
                Published = o.Item3,
                Modified = o.Item4,
                Topics = [.. o.Item5],
                FreeAccess = o.Item6,
                LeadImage = o.Item7,
                Url = url,
                Category = f.Item1,
                Language = "en",
                Text = text,
                Sections = [.. sections],
                Speakers = [.. people],
                Quotes = [.. quotes],
                ReadMore = [.. links],
                Diagnostics = [new Diagnostic("odd", f.Item1 ?? "")],
            }));
    }

    private static Gen<Section> Section(Gen<TextSpan> span) =>
        Gen.Select(span.Nullable(), Gen.Int[2, 6], Block(span, 1).Array[0, 5]).Select((heading, level, blocks) => new Section(heading, heading is null ? 0 : level, [.. blocks]));

    private static Gen<Block> Block(Gen<TextSpan> span, int depth)
    {
        var simple = Gen.OneOf<Block>(
            span.Select(Block (at) => new Paragraph(at)),
            span.Select(Block (at) => new PullQuote(at)),
            Gen.Select(span, Maybe).Select(Block (at, cite) => new BlockQuote(at, cite)),
            Gen.Select(span, Gen.Bool, Gen.Select(span, Gen.Int[1, 4]).Select((at, level) => new ListItem(at, level)).Array[0, 4]).Select(Block (at, ordered, items) => new ListBlock(at, ordered, [.. items])),
            Gen.Select(span, span.Array[0, 3].Select(cells => new TableRow([.. cells])).Array[0, 3]).Select(Block (at, rows) => new Table(at, [.. rows])),
            Gen.Select(span, Picture.Array[0, 2], Maybe, Maybe).Select(Block (at, images, caption, credit) => new Figure(at, [.. images], caption, credit)),
            Gen.Select(span, Maybe, Url.Null()).Select(Block (at, provider, url) => new Embed(at, provider, url)),
            Gen.Select(span, Link).Select(Block (at, link) => new ReadMoreBlock(at, link)));
        if (depth == 0) return simple;
        var time = Gen.Select(Date.Nullable(), Gen.OneOf("10:42", "vor 3 Minuten")).Select((date, shown) => new LiveTime(date, shown)).Null();
        return Gen.OneOf(simple, Gen.Select(span, time, span.Nullable(), Block(span, depth - 1).Array[0, 3]).Select(Block (at, when, title, blocks) => new LiveEntry(at, when, title, [.. blocks])));
    }

    private static Gen<Speaker> Speaker(Gen<TextSpan> span) =>
        Gen.Select(Words, Maybe, Gen.Enum<SpeakerKind>(), Gen.Enum<Gender>().Nullable(), span.Array[0, 4])
            .Select((name, title, kind, gender, mentions) => new Speaker("", name, title, kind, gender, [.. mentions]));

    private static Gen<Quote> Quote(Gen<TextSpan> span, Speaker[] people) =>
        Gen.Select(Gen.Enum<QuoteKind>(), span.Array[1, 3], span.Nullable(), Gen.Select(span, Gen.Enum<MentionKind>()).Select((at, kind) => new Mention(at, kind)).Null(), Gen.Int[-1, people.Length - 1], Gen.Double[0, 1])
            .Select((kind, segments, cue, mention, who, confidence) => new Quote(kind, [.. segments], cue, mention, who < 0 ? null : people[who], confidence));
}
