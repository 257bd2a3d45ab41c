namespace NewsParsing.Languages;

/// <summary>The words of bylines and credits in all languages that have such files, and the names of agencies. All compare without regard to case.</summary>
internal static class BylineWords
{
    private static readonly Lazy<Vocabulary> Loaded = new(() => new Vocabulary());

    /// <summary>"By", "Text von", "Propos recueillis par": what opens a byline.</summary>
    public static bool OpensByline(ReadOnlySpan<char> phrase) => Loaded.Value.By.Contains(phrase);

    /// <summary>False only where no line that begins so opens a byline.</summary>
    public static bool MayOpenByline(ReadOnlySpan<char> line) => Loaded.Value.Openings.MayBegin(line);

    /// <summary>False only where no line that begins so names others, or opens a credit.</summary>
    public static bool MayNameOthers(ReadOnlySpan<char> line) => Loaded.Value.OthersOpenings.MayBegin(line);

    /// <summary>"and", "und", "et": between two names.</summary>
    public static bool JoinsNames(ReadOnlySpan<char> word) => Loaded.Value.And.Contains(word);

    /// <summary>"with", "mit": before those who helped.</summary>
    public static bool AddsHelpers(ReadOnlySpan<char> phrase) => Loaded.Value.With.Contains(phrase);

    /// <summary>"in", "aus", "for": before the place or the paper, behind a name.</summary>
    public static bool OpensPlace(ReadOnlySpan<char> word) => Loaded.Value.Place.Contains(word);

    /// <summary>"editor", "Korrespondentin", "기자": words of job titles and degrees.</summary>
    public static bool IsRole(ReadOnlySpan<char> word) => Loaded.Value.Roles.Contains(word);

    /// <summary>"Share", "Read more", "Über den Autor": what stands beside names and names nobody.</summary>
    public static bool NamesNobody(ReadOnlySpan<char> text) => Loaded.Value.NotNames.Contains(text);

    /// <summary>"Reviewed by", "Fotos von": before those who did something else than write.</summary>
    public static bool NamesOthers(ReadOnlySpan<char> phrase) => Loaded.Value.NotAuthors.Contains(phrase);

    /// <summary>"newsroom", "Redaktion", "Haber Merkezi": words in the names of groups that write.</summary>
    public static bool IsNewsroom(ReadOnlySpan<char> word) => Loaded.Value.Newsrooms.Contains(word);

    /// <summary>"Reuters", "dpa", "共同通信".</summary>
    public static bool IsAgency(ReadOnlySpan<char> name) => Loaded.Value.Agencies.Contains(name) || Loaded.Value.PictureAgencies.Contains(name);

    /// <summary>"Getty Images", "Imago": sources of pictures, never authors.</summary>
    public static bool IsPictureAgency(ReadOnlySpan<char> name) => Loaded.Value.PictureAgencies.Contains(name);

    /// <summary>"Photo", "Bildquelle", "写真": before the maker of a picture.</summary>
    public static bool OpensCredit(ReadOnlySpan<char> phrase) => Loaded.Value.Credit.Contains(phrase);

    /// <summary>"von", "van der", "de la": small words inside names.</summary>
    public static bool IsNameParticle(ReadOnlySpan<char> word) => Loaded.Value.Particles.Contains(word);

    /// <summary>Job words that are written onto a name without a space, behind it ("記者", "기자"); the longest first, for some end in others.</summary>
    public static IReadOnlyList<string> RoleEndings => Loaded.Value.Endings;

    private sealed class Vocabulary
    {
        public readonly WordSet By, And, With, Place, Roles, Newsrooms, NotNames, NotAuthors, Credit, Agencies, PictureAgencies, Particles;

        public readonly IReadOnlyList<string> Endings;

        public readonly Beginnings Openings, OthersOpenings;

        public Vocabulary()
        {
            List<LexiconFile> bylines = LexiconFile.LoadAll("byline"), agencies = LexiconFile.LoadAll("agency");
            By = All(bylines, "by");
            And = All(bylines, "and");
            With = All(bylines, "with");
            Place = All(bylines, "place");
            Roles = All(bylines, "roles");
            Newsrooms = All(bylines, "newsroom");
            NotNames = All(bylines, "notnames");
            NotAuthors = All(bylines, "notauthors");
            Endings = [.. All(bylines, "endings").Words.OrderByDescending(ending => ending.Length)];
            Credit = All(LexiconFile.LoadAll("credit"), "credit");
            Agencies = All(agencies, "news");
            PictureAgencies = All(agencies, "pictures");
            Particles = All(LexiconFile.LoadAll("particle"), "particles");
            Openings = new Beginnings(By.Words);
            OthersOpenings = new Beginnings(NotAuthors.Words, Credit.Words);
        }

        private static WordSet All(List<LexiconFile> files, string section)
        {
            var words = new List<string>();
            foreach (var file in files) words.AddRange(file.Entries(section));
            return new WordSet(words);
        }
    }
}
