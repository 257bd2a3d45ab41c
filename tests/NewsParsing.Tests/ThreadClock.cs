using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsParsing.Tests;

/// <summary>
/// How long a piece of work keeps its own thread busy: what others do on the machine meanwhile does not count. Where the system is not asked for that (it is on
/// Linux and macOS), the time on the wall has to do.
/// </summary>
internal static class ThreadClock
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID.</summary>
    private static readonly int Clock = OperatingSystem.IsLinux() ? 3 : OperatingSystem.IsMacOS() ? 16 : -1;

    /// <summary>Milliseconds that the work takes; it must not hand anything to other threads.</summary>
    public static double Time(Action work)
    {
        double start = Now();
        work();
        return Now() - start;
    }

    private static double Now() =>
        Clock >= 0 && ReadClock(Clock, out var time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : Stopwatch.GetElapsedTime(0).TotalMilliseconds;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out ClockTime time);

    private struct ClockTime
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
