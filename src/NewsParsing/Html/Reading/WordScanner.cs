namespace NewsParsing.Html.Reading;

/// <summary>
/// Tells which of many words stand in a short value such as a class name, in one pass over it: an automaton (Aho and Corasick) whose states say which groups of
/// words have been seen. Immutable. ASCII words; upper and lower case are the same.
/// </summary>
internal sealed class WordScanner
{
    /// <summary>Columns of the table: the letters, the digits as one, hyphen, underscore, slash, and one for all else.</summary>
    private const int Columns = 32;
    private const byte Other = 0, Digit = 27, Hyphen = 28, Underscore = 29, Slash = 30;

    private static readonly byte[] ColumnOf = MakeColumns();

    /// <summary>Where each state goes on with each column: twice the place of its row, and 1 more where a word has been seen there.</summary>
    private readonly int[] next;
    private readonly uint[] seen;

    /// <param name="groups">Words of letters, digits, hyphens, underscores and slashes, by group; at most 32 groups.</param>
    public WordScanner(params ReadOnlySpan<string[]> groups)
    {
        var rows = new List<ushort[]> { new ushort[Columns] };
        var marks = new List<uint> { 0 };
        for (int group = 0; group < groups.Length; group++)
        {
            foreach (string word in groups[group])
            {
                int state = 0;
                foreach (char c in word)
                {
                    int column = ColumnOf[c];
                    if (rows[state][column] == 0)
                    {
                        rows[state][column] = checked((ushort)rows.Count);
                        rows.Add(new ushort[Columns]);
                        marks.Add(0);
                    }
                    state = rows[state][column];
                }
                marks[state] |= 1u << group;
            }
        }

        // Breadth first: what a state cannot go on with, it leaves to its longest suffix that is a state.
        var suffix = new int[rows.Count];
        var queue = new Queue<int>();
        foreach (ushort state in rows[0])
            if (state != 0) queue.Enqueue(state);
        while (queue.TryDequeue(out int state))
        {
            marks[state] |= marks[suffix[state]];
            for (int column = 0; column < Columns; column++)
            {
                ushort onward = rows[suffix[state]][column];
                if (rows[state][column] == 0)
                {
                    rows[state][column] = onward;
                }
                else
                {
                    suffix[rows[state][column]] = onward;
                    queue.Enqueue(rows[state][column]);
                }
            }
        }

        next = new int[rows.Count * Columns];
        for (int state = 0; state < rows.Count; state++)
            for (int column = 0; column < Columns; column++)
                next[(state * Columns) + column] = (rows[state][column] * Columns * 2) + (marks[rows[state][column]] != 0 ? 1 : 0);
        seen = [.. marks];
    }

    /// <summary>A bit for every group of which a word stands in the value: bit 0 for the first.</summary>
    public uint Find(ReadOnlySpan<char> value)
    {
        uint found = 0;
        int state = 0;
        foreach (char c in value)
        {
            int column = c < ColumnOf.Length ? ColumnOf[c] : Other;
            state = next[(state >> 1) + column];
            if ((state & 1) != 0) found |= seen[state / (Columns * 2)];
        }
        return found;
    }

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
