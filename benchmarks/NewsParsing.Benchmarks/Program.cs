Console.WriteLine("see --help");
