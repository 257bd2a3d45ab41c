using NewsParsing;

Console.WriteLine(NewsParser.Default.ParseHtml(File.ReadAllText(args[0])).Text);
