namespace NewsParsing.Output.Html;

/// <summary>How the report looks.</summary>
internal static class ReportStyle
{
    /// <summary>Colours for speakers; the ninth speaker has the first one's again.</summary>
    public const int ColourCount = 8;

    public const string Css = """
        :root { color-scheme: light dark; --ink: #1b1b1b; --soft: #6a6a6a; --line: #d9d9d9; --paper: #fff; --shade: #f5f5f2; --light: 88%; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --soft: #9a9a9a; --line: #444; --paper: #161616; --shade: #222; --light: 28%; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 Georgia, "Noto Serif", serif; overflow-wrap: break-word; }
        main { display: grid; grid-template-columns: minmax(0, 42rem) minmax(0, 26rem); gap: 3rem; justify-content: center; padding: 2rem 1.5rem; }
        @media (max-width: 60rem) { main { grid-template-columns: minmax(0, 42rem); } }
        h1 { font-size: 2.1rem; line-height: 1.15; margin: .2em 0 .4em; }
        h2 { font-size: 1.3rem; margin: 1.6em 0 .5em; }
        a { color: inherit; }
        .kicker { margin: 0; color: #b3261e; font: 600 .85rem/1.4 system-ui, sans-serif; }
        .standfirst { font-size: 1.15rem; font-weight: 600; }
        .byline, .note, small { color: var(--soft); font-size: .85rem; }
        aside, .trace { font: 14px/1.5 system-ui, sans-serif; }
        aside h2:first-child { margin-top: 0; }
        aside h3 { margin: 1em 0 .3em; font-size: 1rem; }
        aside ul { margin: 0; padding-inline-start: 1.2em; }
        dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: 0; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }
        blockquote.pull { font-size: 1.3rem; font-style: italic; }
        cite { display: block; color: var(--soft); font-size: .9rem; }
        figure, .place { margin: 1em 0; padding: .6em 1em; background: var(--shade); font: 14px/1.5 system-ui, sans-serif; }
        figure p { margin: 0; }
        figcaption small { margin-inline-start: .6em; }
        .entry { border-top: 1px solid var(--line); padding-top: 1em; }
        table { border-collapse: collapse; width: 100%; font: 14px/1.5 system-ui, sans-serif; }
        td, th { border-bottom: 1px solid var(--line); padding: .25em .5em; text-align: start; vertical-align: top; }
        mark { color: inherit; background: none; border-radius: 2px; }
        mark.quote { background: hsl(var(--hue) 70% var(--light)); }
        mark.indirect { box-shadow: inset 0 -2px hsl(var(--hue) 60% 55%); }
        mark.cue { border-bottom: 2px dotted hsl(var(--hue) 60% 45%); }
        mark.mention { border-bottom: 2px solid hsl(var(--hue) 60% 45%); font-weight: 600; }
        .c0 { --hue: 48; } .c1 { --hue: 200; } .c2 { --hue: 130; } .c3 { --hue: 330; } .c4 { --hue: 20; } .c5 { --hue: 270; } .c6 { --hue: 170; } .c7 { --hue: 80; }
        mark.nobody { --hue: 0; filter: grayscale(1); }
        .trace { padding: 0 1.5rem 2rem; max-width: 90rem; margin: auto; border-top: 1px solid var(--line); }
        tr.kept td { background: hsl(130 60% var(--light)); }
        tr.dropped td { background: hsl(5 70% var(--light)); }

        """;
}
