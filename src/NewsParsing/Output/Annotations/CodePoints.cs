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
            unit += char.IsSurrogatePair(text, unit) && unit + 1 < offset ? 2 : 1;
            point++;
        }
        return point;
    }
}
