using NewsParsing.Languages;

namespace NewsParsing.Html.Metadata;

/// <summary>
/// A caption told from the credit that is written behind it (or before it): "Gaza harbour. Photo: Jane Doe/Reuters", "… (AP Photo/Jane Doe)", "Foto: dpa",
/// "© AFP". The label ("Photo:", "©") is not a part of the credit.
/// </summary>
/// <param name="Caption">What is left of the caption; null where it was nothing but a credit.</param>
/// <param name="Credit">Who made the picture, as shown; null where no credit was recognised.</param>
internal readonly record struct CreditLine(string? Caption, string? Credit)
{
    /// <summary>Longer stretches behind "Photo:" or "©" are sentences.</summary>
    private const int MaxCredit = 140;

    private const int LongestCutLabel = 5;

    /// <summary>Splits a caption.</summary>
    public static CreditLine Split(ReadOnlySpan<char> caption)
    {
        caption = caption.Trim();
        if (caption.IsEmpty) return default;
        if (TryBracket(caption, out var result) || TryLabel(caption, out result) || TryAgencyTail(caption, out result)) return result;
        return new CreditLine(caption.ToString(), null);
    }

    /// <summary>Cleans what stands in a place for credits only (a class "credit", a JSON-LD creditText): cuts "Photo:", "©", brackets.</summary>
    public static string? CleanCredit(ReadOnlySpan<char> credit)
    {
        while (true)
        {
            credit = credit.Trim(" \t\r\n\u00a0,;:|·•–—-");
            if (credit.Length > 2 && credit[0] is '(' or '[' or '（' && credit.IndexOfAny(")]）") == credit.Length - 1) credit = credit[1..^1];
            else if (credit.StartsWith("©")) credit = credit[1..];
            else if (credit.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)) credit = credit[3..];
            else if (LabelLength(credit, 0) is > 0 and var length && length < credit.Length) credit = credit[length..];
            else break;
        }
        return credit.IsEmpty ? null : credit.ToString();
    }

    /// <summary>"… (Photo: X/Reuters)", "… [dpa]", "… （共同）" at the end.</summary>
    private static bool TryBracket(ReadOnlySpan<char> caption, out CreditLine result)
    {
        result = default;
        var body = caption.TrimEnd(" .");
        if (body.IsEmpty || body[^1] is not (')' or ']' or '）')) return false;
        int open = body.LastIndexOfAny("([（");
        if (open < 0 || body.Length - open > MaxCredit) return false;
        var inside = body[(open + 1)..^1].Trim();
        bool standsApart = open > 0 && caption[..open].TrimEnd() is [.., '.' or '!' or '?' or '"' or '”' or '»'] && IsName(inside);
        if (!standsApart && LabelLength(inside, 0) == 0 && !inside.StartsWith("©") && !IsAgencyCredit(inside) && !inside.EndsWith("撮影") && !inside.EndsWith("提供")) return false;
        if (inside.EndsWith("撮影")) inside = inside[..^2];
        result = Make(caption[..open], inside);
        return true;
    }

    /// <summary>"… Foto: dpa", "Foto: dpa", "© AFP Images | Jane Doe": the first label that opens a sentence and has nothing but a credit behind it.</summary>
    private static bool TryLabel(ReadOnlySpan<char> caption, out CreditLine result)
    {
        result = default;
        for (int at = caption.Length - 1; at >= 0; at--)
        {
            if (caption.Length - at > MaxCredit + 30) break;
            bool isSign = caption[at] == '©' || caption[at..].StartsWith("(c) ", StringComparison.OrdinalIgnoreCase);
            int length = isSign ? (caption[at] == '©' ? 1 : 3) : OpensSentence(caption, at) ? LabelLength(caption, at) : 0;
            if (length == 0) continue;
            var credit = caption[(at + length)..];
            if (credit.Trim().IsEmpty || credit.Length > MaxCredit || HasSentence(credit)) break;
            result = Make(caption[..at], credit);
        }
        return result.Credit is not null;
    }

    /// <summary>"…in Gaza. REUTERS/Jane Doe", "… | Getty Images": an agency behind the last sentence.</summary>
    private static bool TryAgencyTail(ReadOnlySpan<char> caption, out CreditLine result)
    {
        result = default;
        int at = caption.TrimEnd('.').LastIndexOfAny(".|\n»”–—＝=");
        int firstLetter = at + 1;
        while (firstLetter < caption.Length && (char.IsWhiteSpace(caption[firstLetter]) || caption[firstLetter] is '/' or '-')) firstLetter++;
        var tail = caption[firstLetter..];
        if (tail.Length is < 2 or > 80 || !IsAgencyCredit(tail)) return false;
        result = Make(caption[..Math.Max(at + 1, 0)].TrimEnd("|\n–—＝= "), tail);
        return true;
    }

    /// <summary>A credit without a label is one where its first or its last part is an agency: "AP Photo/Jane Doe", "Jane Doe / AFP via Getty Images".</summary>
    private static bool IsAgencyCredit(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .");
        if (BylineWords.IsAgency(text)) return true;
        int slash = text.IndexOf('/');
        if (slash > 0 && (IsAgencyName(text[..slash]) || IsAgencyName(text[(text.LastIndexOf('/') + 1)..]))) return true;
        int via = text.LastIndexOf(" via ");
        if (via > 0 && IsAgencyName(text[(via + 5)..])) return true;
        int comma = text.LastIndexOf(", ");
        return text.Length < 60 && ((comma > 0 && BylineWords.IsAgency(text[(comma + 2)..])) || IsAgencyName(text));
    }

    private static bool IsAgencyName(ReadOnlySpan<char> name)
    {
        name = name.Trim(" .©");
        if (BylineWords.IsAgency(name)) return true;
        int space = name.IndexOf(' ');
        return space > 0 && BylineWords.IsAgency(name[..space]) && (BylineWords.OpensCredit(name[(space + 1)..]) || name[(space + 1)..].StartsWith("via "));
    }

    /// <summary>Length of a label with its colon ("Photo:", "Foto by", "Bild ©") at a place; 0 where none stands there.</summary>
    private static int LabelLength(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        int words = 0;
        for (int i = 1; i < rest.Length && i < 32; i++)
        {
            char c = rest[i];
            bool isColon = c is ':' or '：' or '©' or '|' or '=' or '＝';
            // "Fot. Jan Nowak": a short label that is cut short needs no colon
            if (c == '.' && i < LongestCutLabel && i + 1 < rest.Length && rest[i + 1] is ' ' or '\u00a0' && BylineWords.OpensCredit(rest[..i])) return i + 1;
            if (!isColon && c != ' ' && c != '/') continue;
            words++;
            var label = rest[..i].TrimEnd();
            if (BylineWords.OpensCredit(label))
            {
                int behind = i;
                while (behind < rest.Length && rest[behind] is ' ' or '\u00a0') behind++;
                if (behind < rest.Length && rest[behind] is ':' or '：' or '©' or '|' or '=' or '＝') return behind + 1;
                // "Photo by", "Foto de": two words need no colon
                if (label.Contains(' ') && c == ' ') return i;
            }
            if (isColon || c == '/' || words >= 3) return 0;
        }
        return 0;
    }

    /// <summary>One to five words, the first and the last with a capital: "Jane Doe", "Christie's", "Museum of London". What stands so behind a sentence is a credit.</summary>
    private static bool IsName(ReadOnlySpan<char> text) =>
        text.Length is > 1 and < 50 && char.IsUpper(text[0]) && text.Count(' ') < 5 && char.IsUpper(text[text.LastIndexOf(' ') + 1]) && text.IndexOfAny(".:;?!") < 0;

    private static bool OpensSentence(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsLetter(text[at])) return false;
        if (at == 0) return true;
        var before = text[..at].TrimEnd();
        if (before.IsEmpty || text[before.Length..at].Contains('\n') || (before.Length < at && char.IsUpper(text[at]))) return true;
        return before[^1] is '.' or '|' or '\n' or '/' or '(' or '。' or ')' or '"';
    }

    private static bool HasSentence(ReadOnlySpan<char> credit)
    {
        int stop = credit.IndexOf(". ");
        return stop > 3 && credit.Length - stop > 60;
    }

    private static CreditLine Make(ReadOnlySpan<char> caption, ReadOnlySpan<char> credit)
    {
        caption = caption.Trim(" \t\r\n\u00a0|·•–—/");
        return new CreditLine(caption.IsEmpty ? null : caption.ToString(), CleanCredit(credit));
    }
}
