using System.Globalization;

namespace NewsParsing.Quality;

/// <summary>What the command line asks for.</summary>
internal sealed record QualityOptions
{
    public const string Usage = """
        Quality [DATA] [--set NAME]... [--worst N [--by FIGURE]] [--diff ID] [--folds N]

          DATA       folder of the sets; without it NEWSPARSING_DATA, else ../shared/data
          --set      fundus, wcxb, htmldate, nonarticle, readmore, polnear (dev), polnear-train, stories, tongues, tongues-again, tongues-third, tongues-fourth, tongues-fifth, tongues-sixth; without it all but polnear-train
          --worst N  the N worst pages of each set; --by names the figure (shingles, words, paragraphs, headings, title, authors, date,
                     topics, standfirst, images, kind, snippets), shingles where it is not named
          --diff ID  one page, text or story: what is right against what was read, line by line
          --folds N  each figure by parts of the set that share no publisher: mean, spread, lowest
        """;

    public string? Data { get; init; }

    public IReadOnlyList<string> Sets { get; init; } = [];

    public int Worst { get; init; }

    public string By { get; init; } = "shingles";

    public string? Diff { get; init; }

    public int Folds { get; init; }

    /// <summary>Whether a set is to be measured.</summary>
    public bool Wants(string set) => Sets.Count == 0 ? set != "polnear-train" : Sets.Contains(set);

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">It is not one; the message says why.</exception>
    public static QualityOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new QualityOptions();
        for (int i = 0; i < arguments.Count; i++)
        {
            string name = arguments[i];
            string Value() => ++i < arguments.Count ? arguments[i] : throw new FormatException(name + " needs a value.");
            int Number() => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException(name + " needs a number.");
            options = name switch
            {
                "--set" => options with { Sets = [.. options.Sets, .. Value().Split(',')] },
                "--worst" => options with { Worst = Number() },
                "--by" => options with { By = Value() },
                "--diff" => options with { Diff = Value() },
                "--folds" => options with { Folds = Math.Max(2, Number()) },
                _ when name.StartsWith('-') => throw new FormatException("Unknown option " + name + "."),
                _ => options with { Data = name },
            };
        }
        return options;
    }
}
