namespace NewsParsing.Languages;

/// <summary>
/// How phrases begin, by their first two characters: most texts are told by those not to begin with any, and need no look into the phrases themselves. Immutable.
/// Upper and lower case are the same.
/// </summary>
internal sealed class Beginnings
{
    private const int Places = 1 << 12;

    private readonly ulong[] places = new ulong[Places / 64];

    public Beginnings(params ReadOnlySpan<IEnumerable<string>> sets)
    {
        foreach (var phrases in sets)
        {
            foreach (string phrase in phrases)
            {
                if (phrase.Length > 1) Add(phrase[0], phrase[1]);
                else if (phrase.Length == 1)
                    for (int second = 0; second <= char.MaxValue; second++) Add(phrase[0], (char)second);
            }
        }
    }

    /// <summary>False only where none of the phrases begins as the text does.</summary>
    public bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.Length < 2) return true;
        int place = PlaceOf(text[0], text[1]);
        return (places[place / 64] & (1UL << (place % 64))) != 0;
    }

    private void Add(char first, char second)
    {
        int place = PlaceOf(first, second);
        places[place / 64] |= 1UL << (place % 64);
    }

    private static int PlaceOf(char first, char second) => (int)((((uint)char.ToUpperInvariant(first) << 16) + char.ToUpperInvariant(second)) * 0x9E3779B1u >> 20);
}
