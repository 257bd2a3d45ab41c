using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NewsParsing.Languages;

/// <summary>
/// Tells which of many phrases, in any script, stand in a short text, in one pass over it: four characters, one byte of each, are looked up in a table of how the
/// phrases begin, and only where they are in it are phrases compared. Immutable. Upper and lower case are the same.
/// </summary>
/// <remarks>
/// Of a phrase of three letters all that can be the fourth is in the table. Shorter phrases, and short ones in other scripts than Latin, as Chinese and Korean have
/// them, are looked for where their first character stands.
/// </remarks>
internal sealed class PhraseScanner
{
    /// <summary>So many characters of a phrase are in the table.</summary>
    private const int Beginning = 4;

    private const int BitsOfBeginning = 64, FewestBits = 1 << 10, SlotsOfKey = 4;
    private const int FoldedDirectly = 0x600;

    /// <summary>Most texts are labels and headlines, for which less memory need be cleared.</summary>
    private const int Label = 96, StackLimit = 512;

    private static readonly char[] Upper = MakeUpper();

    /// <summary>A bit for each place that a beginning may have. There are as few as the phrases allow: on a page that is soon read every line of memory counts.</summary>
    private readonly ulong[] beginnings;
    private readonly int shift;

    /// <summary>The phrases of the table by the bytes of their beginning, of which those of three letters have three: a slot for each, or one behind it.</summary>
    private readonly uint[] keys;
    private readonly Phrase[][] phrasesOf;
    private readonly int slotShift;

    private readonly Dictionary<char, Phrase[]> byFirst = [];
    private readonly SearchValues<char> firsts;
    private readonly bool haveAsciiFirsts;

    /// <param name="groups">Phrases by group; at most 32 groups.</param>
    public PhraseScanner(params ReadOnlySpan<IReadOnlyList<string>> groups)
    {
        var inTable = new List<uint>();
        var byKey = new Dictionary<uint, Phrase[]>();
        for (int group = 0; group < groups.Length; group++)
        {
            foreach (string text in groups[group])
            {
                if (text.Length == 0) continue;
                var phrase = new Phrase(text, 1u << group);
                uint key = BytesOf(text);
                if (text.Length >= Beginning)
                {
                    Add(byKey, key, phrase);
                    inTable.Add(key);
                }
                else if (text.Length == Beginning - 1 && Ascii.IsValid(text))
                {
                    Add(byKey, key, phrase);
                    for (uint fourth = 0; fourth <= byte.MaxValue; fourth++) inTable.Add(key | (fourth << 24));
                }
                else Add(byFirst, FoldOne(text[0]), phrase);
            }
        }
        var first = new StringBuilder();
        foreach (char c in byFirst.Keys) first.Append(c).Append(char.ToLowerInvariant(c));
        firsts = SearchValues.Create(first.ToString());
        haveAsciiFirsts = first.ToString().AsSpan().ContainsAnyInRange('\0', '\u007F');
        keys = new uint[BitOperations.RoundUpToPowerOf2((uint)(SlotsOfKey * byKey.Count) + 1)];
        phrasesOf = new Phrase[keys.Length][];
        slotShift = 32 - BitOperations.Log2((uint)keys.Length);
        foreach (var (key, phrases) in byKey)
        {
            uint slot = PlaceOf(key, slotShift);
            while (phrasesOf[slot] is not null) slot = (slot + 1) % (uint)keys.Length;
            (keys[slot], phrasesOf[slot]) = (key, phrases);
        }
        uint bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestBits, BitsOfBeginning * inTable.Count));
        shift = 32 - BitOperations.Log2(bits);
        beginnings = new ulong[bits / 64];
        foreach (uint key in inTable)
        {
            uint bit = PlaceOf(key, shift);
            beginnings[bit / 64] |= 1UL << (int)(bit % 64);
        }
    }

    private readonly record struct Phrase(string Text, uint Group);

    /// <summary>A bit for every group of which a phrase stands in the text: bit 0 for the first.</summary>
    public uint Find(ReadOnlySpan<char> text)
    {
        if (text.Length > StackLimit - Beginning) return FindInLong(text);
        return text.Length <= Label - Beginning ? FindInLabel(text) : Find(text, stackalloc byte[StackLimit]);
    }

    private uint FindInLabel(ReadOnlySpan<char> text) => Find(text, stackalloc byte[Label]);

    private uint FindInLong(ReadOnlySpan<char> text)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(text.Length + Beginning);
        bytes.AsSpan(text.Length, Beginning).Clear();
        uint found = Find(text, bytes);
        ArrayPool<byte>.Shared.Return(bytes);
        return found;
    }

    /// <param name="text">The text.</param>
    /// <param name="bytes">Room for a byte of each character, and zeros behind them: a phrase of three letters at the end has no fourth character.</param>
    private uint Find(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        bool isAscii = Narrow(text, bytes);
        uint found = isAscii && !haveAsciiFirsts ? 0 : FindByFirst(text);
        ref byte start = ref MemoryMarshal.GetReference(bytes);
        ref ulong table = ref MemoryMarshal.GetArrayDataReference(beginnings);
        int by = shift;
        for (int i = 0; i + Beginning <= text.Length + 1; i += 4)
        {
            // four places are asked before anything is decided: at hardly any does a phrase begin; what stands behind the text is no phrase
            ulong one = BitOf(ref table, by, ref Unsafe.Add(ref start, i)), two = BitOf(ref table, by, ref Unsafe.Add(ref start, i + 1)),
                three = BitOf(ref table, by, ref Unsafe.Add(ref start, i + 2)), four = BitOf(ref table, by, ref Unsafe.Add(ref start, i + 3));
            if (((one | two | three | four) & 1) == 0) continue;
            for (uint at = (uint)((one & 1) | ((two & 1) << 1) | ((three & 1) << 2) | ((four & 1) << 3)); at != 0; at &= at - 1)
            {
                int place = i + BitOperations.TrailingZeroCount(at);
                if (place < text.Length) found |= FindAt(text[place..], Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, place)));
            }
        }
        return found;
    }

    /// <summary>The phrases of the table that a text begins with.</summary>
    private uint FindAt(ReadOnlySpan<char> text, uint key)
    {
        uint three = key & 0xFFFFFF;
        uint found = Match(text, PhrasesOf(key));
        return three == key ? found : found | Match(text, PhrasesOf(three));
    }

    private ReadOnlySpan<Phrase> PhrasesOf(uint key)
    {
        for (uint slot = PlaceOf(key, slotShift); phrasesOf[slot] is { } phrases; slot = (slot + 1) % (uint)keys.Length)
            if (keys[slot] == key) return phrases;
        return default;
    }

    private uint FindByFirst(ReadOnlySpan<char> text)
    {
        uint found = 0;
        for (; text.IndexOfAny(firsts) is >= 0 and var at; text = text[(at + 1)..])
            if (byFirst.TryGetValue(FoldOne(text[at]), out var phrases)) found |= Match(text[at..], phrases);
        return found;
    }

    /// <summary>The lowest bit tells whether a phrase may begin with four bytes.</summary>
    private static ulong BitOf(ref ulong table, int shift, ref byte four)
    {
        uint bit = PlaceOf(Unsafe.ReadUnaligned<uint>(ref four), shift);
        return Unsafe.Add(ref table, bit / 64) >> (int)(bit % 64);
    }

    private static uint PlaceOf(uint key, int shift) => (key * 0x9E3779B1) >> shift;

    private static uint Match(ReadOnlySpan<char> text, ReadOnlySpan<Phrase> phrases)
    {
        uint found = 0;
        foreach (ref readonly var phrase in phrases)
            if (CaseBlind.StartsWith(text, phrase.Text)) found |= phrase.Group;
        return found;
    }

    private static void Add<TKey>(Dictionary<TKey, Phrase[]> phrases, TKey key, Phrase phrase)
        where TKey : notnull => phrases[key] = phrases.TryGetValue(key, out var others) ? [.. others, phrase] : [phrase];

    /// <summary>The bytes of the first four characters; zeros for those that a text lacks.</summary>
    private static uint BytesOf(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        bytes.Clear();
        Narrow(text[..Math.Min(text.Length, Beginning)], bytes);
        return MemoryMarshal.Read<uint>(bytes);
    }

    /// <summary>Makes of each character a byte, the same for capital and small letter: of ASCII its own, of others what both halves of the code make.</summary>
    /// <returns>Whether all are of ASCII.</returns>
    private static bool Narrow(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var codes = MemoryMarshal.Cast<char, ushort>(text);
        bool isAscii = true;
        int i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; i + Vector128<byte>.Count <= codes.Length; i += Vector128<byte>.Count)
            {
                Vector128<ushort> low = Vector128.Create(codes[i..]), high = Vector128.Create(codes[(i + Vector128<ushort>.Count)..]);
                if (((low | high) & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero)
                {
                    var characters = Vector128.Narrow(low, high);
                    var isSmall = Vector128.LessThan(characters - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
                    (characters ^ (isSmall & Vector128.Create((byte)0x20))).CopyTo(bytes[i..]);
                    continue;
                }
                isAscii = false;
                for (int k = i; k < i + Vector128<byte>.Count; k++) bytes[k] = ByteOf(text[k]);
            }
        }
        for (; i < text.Length; i++)
        {
            isAscii &= text[i] < 128;
            bytes[i] = ByteOf(text[i]);
        }
        return isAscii;
    }

    private static byte ByteOf(char c)
    {
        char folded = FoldOne(c);
        return (byte)(folded ^ (folded >> 8));
    }

    private static char FoldOne(char c) => c < FoldedDirectly ? Upper[c] : char.ToUpperInvariant(c);

    private static char[] MakeUpper()
    {
        char[] upper = new char[FoldedDirectly];
        for (int c = 0; c < upper.Length; c++) upper[c] = char.ToUpperInvariant((char)c);
        return upper;
    }
}
