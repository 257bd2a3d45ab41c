using System.Buffers;

namespace NewsParsing.Languages;

/// <summary>What parts of an address tell, in all languages at once (<c>mul.address.txt</c>), without regard to case.</summary>
internal static class AddressWords
{
    private static readonly Lazy<Vocabulary> Loaded = new(static () => new Vocabulary(LexiconFile.Load("mul", "address")!));

    /// <summary>Ends of files that are no pages: ".pdf".</summary>
    public static ReadOnlySpan<string> Files => Loaded.Value.Files;

    /// <summary>Hosts where stories are shared, not told.</summary>
    public static ReadOnlySpan<string> Platforms => Loaded.Value.Platforms;

    /// <summary>Whether a path leads to a list, a person, an account or an offer: "/tag/", "/login".</summary>
    public static bool LeadsToNoStory(ReadOnlySpan<char> path) => path.ContainsAny(Loaded.Value.NoStories);

    /// <summary>Whether what stands behind this part of a path is the name of a desk: "sections", "rubrique".</summary>
    public static bool NamesDesk(ReadOnlySpan<char> part) => Loaded.Value.Desks.Contains(part);

    /// <summary>Whether registries sell names under this level below a country: "co" in "example.co.uk".</summary>
    public static bool IsSharedLevel(ReadOnlySpan<char> part) => Loaded.Value.SharedLevels.Contains(part);

    private sealed class Vocabulary(LexiconFile file)
    {
        public readonly SearchValues<string> NoStories = SearchValues.Create([.. file.Entries("no-stories")], StringComparison.OrdinalIgnoreCase);

        public readonly WordSet Desks = new(file.Entries("desks")), SharedLevels = new(file.Entries("shared-levels"));

        public readonly string[] Files = [.. file.Entries("files")];

        public readonly string[] Platforms = [.. file.Entries("platforms")];
    }
}
