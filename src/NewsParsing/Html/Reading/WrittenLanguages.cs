namespace NewsParsing.Html.Reading;

/// <summary>What the languages that were written in the old encodings look like beyond ASCII, and how well a text fits.</summary>
internal static class WrittenLanguages
{
    private const string Kana = "ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをん"
        + "ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴー";

    private const string CommonJapanese = "日一国年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会社者新的事方地場同員対市政府県内発表部民自";

    private const string CommonSimplified = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运";

    private const string CommonTraditional = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運";

    private const string CommonKorean = "이다는에의을가한고를은하로기지사도대시서인리자나정어아부스일전해여수주장보제있그것만공원구성상동과조들비선관라경안위소국학년오게면교연문회신중유적요내발으세치방했미마할말통당실더계산업화개명진무생재행우체금양물차까용알호중된식민후모직북외월었았로습니며터법현반";

    private static readonly string[] Western =
    [
        "àâæçéèêëîïôœùûü", "äöüß", "áéíñóúü", "áâãàçéêíóôõú", "àèéìòù", "ëïéèöüó", "åäöé", "æøåéö", "áðéíóúýþæö", "àçéèíïóòúü",
    ];

    private static readonly string[] Central = ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"];

    private static readonly string[] Cyrillic = ["абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдђежзијклљмнњопрстћуфхцчџш", "абвгдеёжзійклмнопрстуўфхцчшыьэюя"];

    private static readonly string[] Turkish = ["çğıöşü"];

    private static readonly string[] Baltic = ["ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"];

    private static readonly string[] Greek = ["αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"];

    private static readonly string[] Hebrew = ["אבגדהוזחטיכלמנסעפצקרשתךםןףץ"];

    private static readonly string[] Arabic = ["ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئءپچژگکی،؟؛"];

    private static readonly string[] Thai = ["กขคงจชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหอฮะัาำิีึืุูเแโใไ็่้๊์"];

    private static readonly string[] Vietnamese = ["àáâãèéêìíòóôõùúýăđơư\u0300\u0301\u0303\u0309\u0323"];

    private const char FirstNonLatin = '\u0370';

    /// <summary>The old encodings and what was written in them. Where two fit equally well, the first one counts.</summary>
    public static (int CodePage, Language[] Languages)[] ByCodePage { get; } =
    [
        (1252, Letters(Western)), (1255, Letters(Hebrew)), (1251, Letters(Cyrillic)), (20866, Letters(Cyrillic)), (21866, Letters(Cyrillic)), (1250, Letters(Central)),
        (28592, Letters(Central)), (1254, Letters(Turkish)), (1257, Letters(Baltic)), (1253, Letters(Greek)), (1256, Letters(Arabic)),
        (874, Letters(Thai)), (1258, Letters(Vietnamese)),
        (932, Signs(Kana + CommonJapanese)), (51932, Signs(Kana + CommonJapanese)), (54936, Signs(CommonSimplified)), (950, Signs(CommonTraditional)),
        (949, Signs(CommonKorean)),
    ];

    /// <summary>Signs that are at home in any language: dashes, quotation marks, currency.</summary>
    private const string Punctuation = "\u00A0\u00AD´¨–—‘’‚“”„†‡•…‰‹›€£¥§©®°«»·¿¡™№×½¼²³、。，「」『』（）！？：；《》【】・";

    /// <summary>How well a text fits the best of some languages: letters of the language count for it, others and broken characters against it.</summary>
    public static int Score(ReadOnlySpan<char> text, Language[] languages)
    {
        int best = int.MinValue;
        foreach (var language in languages) best = Math.Max(best, Score(text, language));
        return best;
    }

    private static int Score(ReadOnlySpan<char> text, Language language)
    {
        int score = 0;
        bool isBehindLower = false, isBehindLetter = false, isBehindLatin = false;
        foreach (char c in text)
        {
            if (c < 0x80)
            {
                isBehindLower = char.IsAsciiLetterLower(c);
                isBehindLetter = isBehindLatin = char.IsAsciiLetter(c);
                continue;
            }
            if (c == '\uFFFD' || char.IsControl(c) || (c >= '\uE000' && c < '\uF900'))
            {
                score -= 8;
            }
            else if (language.Has(c))
            {
                score += language.IsOfSigns ? 6 : 2;
                // No capital stands behind a small letter: that tells KOI8-R from Windows-1251, which has the cases the other way round.
                if (isBehindLower && char.IsUpper(c)) score -= 5;
                // Nor do two scripts make one word: that tells umlauts from Greek or Japanese.
                if (isBehindLatin && c >= FirstNonLatin) score -= 5;
            }
            else if (Punctuation.Contains(c, StringComparison.Ordinal))
            {
                score -= isBehindLetter && char.IsSymbol(c) ? 1 : 0;
            }
            else
            {
                // A character that the language does not have; most Han signs of a text are not among the common ones.
                score -= language.IsOfSigns && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter ? 1 : 3;
            }
            isBehindLower = char.IsLower(c);
            isBehindLetter = char.IsLetter(c);
            isBehindLatin = isBehindLetter && c < FirstNonLatin;
        }
        return score;
    }

    private static Language[] Letters(string[] alphabets)
    {
        var languages = new Language[alphabets.Length];
        for (int i = 0; i < alphabets.Length; i++) languages[i] = new Language(alphabets[i] + alphabets[i].ToUpperInvariant(), isOfSigns: false);
        return languages;
    }

    private static Language[] Signs(string signs) => [new Language(signs, isOfSigns: true)];

    /// <summary>The characters of a language beyond ASCII: all of its letters, or the common ones of its thousands of signs.</summary>
    internal sealed class Language
    {
        private readonly ulong[] members = new ulong[1024];

        public Language(string characters, bool isOfSigns)
        {
            IsOfSigns = isOfSigns;
            foreach (char c in characters) members[c >> 6] |= 1UL << (c & 63);
        }

        public bool IsOfSigns { get; }

        public bool Has(char c) => (members[c >> 6] & (1UL << (c & 63))) != 0;
    }
}
