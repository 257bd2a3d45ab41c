using System.Runtime.CompilerServices;

namespace NewsParsing.Html.Reading;

/// <summary>Finds the number of a name, upper and lower case of ASCII letters being the same. Immutable; made once for tags and once for attributes.</summary>
/// <remarks>Names are compared in full only where a hash over their first eight characters, the last one and the length agrees.</remarks>
internal sealed class NameTable
{
    private const int SlotCount = 1024;
    private readonly byte[] slots = new byte[SlotCount];
    private readonly string[] names;
    private readonly int unlisted;

    private NameTable(string[] names, int firstListed)
    {
        this.names = names;
        unlisted = firstListed - 1;
        for (int i = firstListed; i < names.Length; i++)
        {
            int slot = SlotOf(names[i]);
            while (slots[slot] != 0) slot = (slot + 1) & (SlotCount - 1);
            slots[slot] = (byte)i;
        }
    }

    public static NameTable Tags { get; } = new(Names<HtmlTag>(hyphens: false), (int)HtmlTag.Unknown + 1);

    public static NameTable Attributes { get; } = new(Names<HtmlAttribute>(hyphens: true), (int)HtmlAttribute.Unknown + 1);

    /// <summary>The name of a number, in lower case.</summary>
    public string this[int number] => names[number];

    /// <summary>The number of a name; that of <c>Unknown</c> where it is not listed.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty) return unlisted;
        for (int slot = SlotOf(name); slots[slot] != 0; slot = (slot + 1) & (SlotCount - 1))
        {
            int number = slots[slot];
            if (EqualsIgnoringCase(name, names[number])) return number;
        }
        return unlisted;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EqualsIgnoringCase(ReadOnlySpan<char> name, string lower)
    {
        if (name.Length != lower.Length) return false;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (c != lower[i] && (!char.IsAsciiLetterUpper(c) || (char)(c | 0x20) != lower[i])) return false;
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(ReadOnlySpan<char> name)
    {
        uint hash = (uint)name.Length * 31 + (name[^1] | 0x20u);
        int length = Math.Min(name.Length, 8);
        for (int i = 0; i < length; i++) hash = (hash ^ (name[i] | 0x20u)) * 0x01000193;
        return (int)((hash ^ (hash >> 15)) & (SlotCount - 1));
    }

    private static string[] Names<T>(bool hyphens)
        where T : struct, Enum
    {
        string[] members = Enum.GetNames<T>();
        var names = new string[members.Length];
        Span<char> name = stackalloc char[64];
        for (int i = 0; i < members.Length; i++)
        {
            int length = 0;
            for (int j = 0; j < members[i].Length; j++)
            {
                char c = members[i][j];
                if (hyphens && j > 0 && char.IsAsciiLetterUpper(c)) name[length++] = '-';
                name[length++] = char.ToLowerInvariant(c);
            }
            names[i] = name[..length].ToString();
        }
        return names;
    }
}
