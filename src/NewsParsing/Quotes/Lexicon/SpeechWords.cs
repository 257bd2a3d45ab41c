using NewsParsing.Languages;

namespace NewsParsing.Quotes.Lexicon;

/// <summary>Gathers what the sections of the lexicon files say about each word: a word that stands in several of them has the traits of all.</summary>
internal sealed class SpeechWords
{
    public Dictionary<WordKey, WordFacts> Facts { get; } = [];

    /// <summary>All words of a section.</summary>
    public void Add(LexiconFile file, string section, WordTraits traits)
    {
        foreach (string word in Split(file, section)) Add(word, traits);
    }

    public void Add(string word, WordTraits traits)
    {
        var key = WordKey.Of(word);
        var known = Facts.GetValueOrDefault(key);
        Facts[key] = known with { Traits = known.Traits | traits };
    }

    /// <summary>The verbs by what they do; finite forms that end like participles are both.</summary>
    public void AddVerbs(LexiconFile file)
    {
        string[] participleEndings = [.. file.Entries("participle-endings")];
        AddVerbs(file, "speech", WordTraits.Speech, participleEndings);
        AddVerbs(file, "stance", WordTraits.Stance, participleEndings);
        AddVerbs(file, "mental", WordTraits.Mental, participleEndings);
        AddVerbs(file, "verbs", WordTraits.Verb, participleEndings);
    }

    /// <summary>The words of a section, however many stand on a line.</summary>
    public static string[] Split(LexiconFile file, string section) => string.Join(' ', file.Entries(section)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A verb's line: finite forms / gerunds / bare forms.</summary>
    private void AddVerbs(LexiconFile file, string section, WordTraits sort, string[] participleEndings)
    {
        foreach (string line in file.Entries(section))
        {
            var form = WordTraits.Finite;
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word == "/") form = form == WordTraits.Finite ? WordTraits.Gerund : WordTraits.Bare;
                else Add(word, sort | form | (form == WordTraits.Finite && Endings.Close(word, participleEndings, stem: 2) ? WordTraits.Participle : WordTraits.None));
            }
        }
    }
}
