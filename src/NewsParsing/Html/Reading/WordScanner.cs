namespace NewsParsing.Html.Reading;

/// <summary>
/// Tells which of many words stand in a short value such as a class name, in one pass over it: a table of the first three letters of all words tells where one
/// may begin, and from there a tree of the words is followed letter by letter. Immutable. ASCII words; upper and lower case are the same.
/// </summary>
internal sealed class WordScanner
{
    /// <summary>Columns of the tree: the letters, the digits as one, hyphen, underscore, slash, and one for all else.</summary>
    private const int Columns = 1 << ColumnBits, ColumnBits = 5;
    private const byte Other = 0, Digit = 27, Hyphen = 28, Underscore = 29, Slash = 30;

    /// <summary>No word is shorter.</summary>
    private const int Beginning = 3;
    private const int Beginnings = 1 << (Beginning * ColumnBits);

    private static readonly byte[] ColumnOf = MakeColumns();

    /// <summary>A bit for each row of three columns that a word begins with.</summary>
    private readonly ulong[] beginnings = new ulong[Beginnings / 64];

    /// <summary>Where each state of the tree goes on with each column; 0 where no word does.</summary>
    private readonly ushort[] next;

    /// <summary>The groups of the word that ends in a state.</summary>
    private readonly uint[] ends;

    /// <param name="groups">Words of three and more letters, digits, hyphens, underscores and slashes, by group; at most 32 groups.</param>
    public WordScanner(params ReadOnlySpan<string[]> groups)
    {
        var rows = new List<ushort[]> { new ushort[Columns] };
        var marks = new List<uint> { 0 };
        for (int group = 0; group < groups.Length; group++)
        {
            foreach (string word in groups[group])
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(word.Length, Beginning);
                int state = 0, beginning = 0;
                for (int i = 0; i < word.Length; i++)
                {
                    int column = ColumnOf[word[i]];
                    if (i < Beginning) beginning = (beginning << ColumnBits) | column;
                    if (rows[state][column] == 0)
                    {
                        rows[state][column] = checked((ushort)rows.Count);
                        rows.Add(new ushort[Columns]);
                        marks.Add(0);
                    }
                    state = rows[state][column];
                }
                beginnings[beginning / 64] |= 1UL << (beginning % 64);
                marks[state] |= 1u << group;
            }
        }
        next = [.. rows.SelectMany(row => row)];
        ends = [.. marks];
    }

    /// <summary>A bit for every group of which a word stands in the value: bit 0 for the first.</summary>
    public uint Find(ReadOnlySpan<char> value)
    {
        uint found = 0;
        int last = 0;
        for (int i = 0; i < value.Length; i++)
        {
            last = ((last << ColumnBits) | ColumnAt(value[i])) & (Beginnings - 1);
            // before there are three characters the missing ones are as those that no word begins with
            if (((beginnings[last / 64] >> (last % 64)) & 1) != 0) found |= FindAt(value[(i - Beginning + 1)..]);
        }
        return found;
    }

    /// <summary>The groups of the words that a text begins with.</summary>
    private uint FindAt(ReadOnlySpan<char> text)
    {
        uint found = 0;
        int state = 0;
        foreach (char c in text)
        {
            state = next[(state * Columns) + ColumnAt(c)];
            if (state == 0) break;
            found |= ends[state];
        }
        return found;
    }

    private static int ColumnAt(char c) => c < ColumnOf.Length ? ColumnOf[c] : Other;

    private static byte[] MakeColumns()
    {
        byte[] columns = new byte[128];
        for (int c = 'a'; c <= 'z'; c++) columns[c] = columns[c - 'a' + 'A'] = (byte)(c - 'a' + 1);
        for (int c = '0'; c <= '9'; c++) columns[c] = Digit;
        columns['-'] = Hyphen;
        columns['_'] = Underscore;
        columns['/'] = Slash;
        return columns;
    }
}
