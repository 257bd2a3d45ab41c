namespace NewsParsing.Html.Reading;

/// <summary>What is read in the value of an attribute, as a number.</summary>
internal delegate T ValueReader<T>(ReadOnlySpan<char> value);

/// <summary>Reads each different value of a page once: what <paramref name="read"/> made of a class is kept for the next element that has it.</summary>
internal sealed class ValueMemo<T>(PageTree page, ValueReader<T> read)
    where T : struct
{
    private T?[] answers = new T?[64];

    /// <param name="node">An element.</param>
    /// <param name="index">The number of its attribute; one of a listed name.</param>
    public T Of(int node, int index)
    {
        int number = page.ValueNumberOf(node, index);
        if (number == ValueNumbers.None) return read(page.AttributeValue(node, index));
        if (number >= answers.Length) Array.Resize(ref answers, Math.Max(number + 1, 2 * answers.Length));
        return answers[number] ??= read(page.AttributeValue(node, index));
    }
}
