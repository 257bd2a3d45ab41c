namespace NewsParsing.Output.Annotations;

/// <summary>Turns offsets in UTF-16 code units into offsets in Unicode code points. Ask in any order; ascending order takes one pass in all.</summary>
internal sealed class CodePoints(string text)
{
    private int unit;
    private int point;

    public int At(int offset)
    {
        if (offset < unit)
        {
            unit = 0;
            point = 0;
        }
        while (unit < offset)
        {
            int size = unit + 1 < text.Length && char.IsSurrogatePair(text, unit) ? 2 : 1;
            // An offset in the middle of a pair stands for the place before it.
            if (unit + size > offset) break;
            unit += size;
            point++;
        }
        return point;
    }
}
