using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsParsing.Languages;

/// <summary>
/// Tells which of many phrases, in any script, stand in a short text, in one pass over it: four characters are looked up at once in a table of how the phrases
/// begin, and only where they are in it are phrases compared. Immutable. Upper and lower case are the same.
/// </summary>
/// <remarks>Phrases of two and three characters, as Chinese and Korean have them, are looked up by two.</remarks>
internal sealed class PhraseScanner
{
    private const int LongBeginning = 4, ShortBeginning = 2;
    private const int BitsOfPhrase = 32, FewestBits = 1 << 10;
    private const int FoldedDirectly = 0x600;

    private static readonly char[] Upper = MakeUpper();

    /// <summary>A bit for each place that a beginning may have. They are as small as the phrases allow: on a page that is soon read every line fetched counts.</summary>
    private readonly ulong[] longFilter, shortFilter;
    private readonly int longShift, shortShift;
    private readonly Dictionary<ulong, Phrase[]> byLong = [];
    private readonly Dictionary<uint, Phrase[]> byShort = [];
    private readonly List<Phrase> single = [];

    /// <param name="groups">Phrases by group; at most 32 groups.</param>
    public PhraseScanner(params ReadOnlySpan<IReadOnlyList<string>> groups)
    {
        int longs = 0, shorts = 0;
        foreach (var group in groups)
            foreach (string text in group)
                _ = text.Length >= LongBeginning ? longs++ : shorts++;
        longFilter = NewFilter(longs, out longShift);
        shortFilter = NewFilter(shorts, out shortShift);
        for (int group = 0; group < groups.Length; group++)
        {
            foreach (string text in groups[group])
            {
                char[] folded = new char[text.Length];
                Fold(text, folded);
                var phrase = new Phrase(folded, 1u << group);
                if (folded.Length >= LongBeginning) Add(byLong, longFilter, longShift, LongKey(folded), phrase);
                else if (folded.Length >= ShortBeginning) Add(byShort, shortFilter, shortShift, ShortKey(folded), phrase);
                else if (folded.Length == 1) single.Add(phrase);
            }
        }
    }

    private readonly record struct Phrase(char[] Folded, uint Group);

    /// <summary>A bit for every group of which a phrase stands in the text: bit 0 for the first.</summary>
    public uint Find(ReadOnlySpan<char> text)
    {
        if (text.Length > StackLimit) return FindInLong(text);
        if (text.Length <= Label) return FindInLabel(text);
        Span<char> folded = stackalloc char[StackLimit];
        return FindFolded(Fold(text, folded));
    }

    /// <summary>Most texts are labels and headlines, for which less memory need be cleared.</summary>
    private const int Label = 64;

    private const int StackLimit = 512;

    private uint FindInLabel(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[Label];
        return FindFolded(Fold(text, folded));
    }

    private uint FindInLong(ReadOnlySpan<char> text)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(text.Length);
        uint found = FindFolded(Fold(text, rented));
        ArrayPool<char>.Shared.Return(rented);
        return found;
    }

    private uint FindFolded(ReadOnlySpan<char> text)
    {
        uint found = 0;
        foreach (var phrase in single)
            if (text.Contains(phrase.Folded[0])) found |= phrase.Group;
        int longEnd = text.Length - LongBeginning + 1, shortEnd = text.Length - ShortBeginning + 1;
        ref char start = ref MemoryMarshal.GetReference(text);
        int i = 0;
        for (; i < longEnd; i++)
        {
            // both tables are asked before anything is decided: hardly any place is in one of them
            ulong key = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, i)));
            ulong isLong = BitOf(longFilter, longShift, key), isShort = BitOf(shortFilter, shortShift, ShortOf(key));
            if (((isLong | isShort) & 1) == 0) continue;
            if ((isLong & 1) != 0 && byLong.TryGetValue(key, out var phrases)) found |= Match(text[i..], phrases);
            if ((isShort & 1) != 0 && byShort.TryGetValue(ShortOf(key), out phrases)) found |= Match(text[i..], phrases);
        }
        for (; i < shortEnd; i++)
            if (byShort.TryGetValue(ShortKey(text[i..]), out var phrases)) found |= Match(text[i..], phrases);
        return found;
    }

    /// <summary>The short beginning of a long one.</summary>
    private static uint ShortOf(ulong key) => BitConverter.IsLittleEndian ? (uint)key : (uint)(key >> 32);

    /// <summary>The lowest bit tells whether a key may be in the table of a filter.</summary>
    private static ulong BitOf(ulong[] filter, int shift, ulong key)
    {
        uint bit = Slot(key, shift);
        return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(filter), bit / 64) >> (int)(bit % 64);
    }

    private static uint Match(ReadOnlySpan<char> text, Phrase[] phrases)
    {
        uint found = 0;
        foreach (var phrase in phrases)
            if (text.StartsWith(phrase.Folded)) found |= phrase.Group;
        return found;
    }

    private static void Add<TKey>(Dictionary<TKey, Phrase[]> phrases, ulong[] filter, int shift, TKey key, Phrase phrase)
        where TKey : notnull
    {
        phrases[key] = phrases.TryGetValue(key, out var others) ? [.. others, phrase] : [phrase];
        uint bit = Slot(key is ulong wide ? wide : Convert.ToUInt64(key, System.Globalization.CultureInfo.InvariantCulture), shift);
        filter[bit / 64] |= 1UL << (int)(bit % 64);
    }

    private static ulong[] NewFilter(int phrases, out int shift)
    {
        uint bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestBits, BitsOfPhrase * phrases));
        shift = 64 - BitOperations.Log2(bits);
        return new ulong[bits / 64];
    }

    private static uint Slot(ulong key, int shift) => (uint)((key * 0x9E3779B97F4A7C15) >> shift);

    private static ulong LongKey(ReadOnlySpan<char> text) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text));

    private static uint ShortKey(ReadOnlySpan<char> text) => MemoryMarshal.Read<uint>(MemoryMarshal.AsBytes(text));

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        // most texts are ASCII, most others begin so
        _ = Ascii.ToUpper(text, folded, out int first);
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
            folded[i] = c < FoldedDirectly ? Upper[c] : char.ToUpperInvariant(c);
        }
        return folded[..text.Length];
    }

    private static char[] MakeUpper()
    {
        char[] upper = new char[FoldedDirectly];
        for (int c = 0; c < upper.Length; c++) upper[c] = char.ToUpperInvariant((char)c);
        return upper;
    }
}
