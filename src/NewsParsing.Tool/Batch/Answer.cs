using NewsParsing.Output.Json;

namespace NewsParsing.Tool.Batch;

/// <summary>The output line for one record.</summary>
/// <param name="Json">The line, without line ending.</param>
/// <param name="Failure">What to tell the user where the record failed; null where it did not.</param>
internal readonly record struct Answer(string Json, string? Failure)
{
    /// <summary>Answers one record. Whatever happens in it, the run goes on.</summary>
    /// <param name="item">The record; its memory is given back.</param>
    /// <param name="write">Writes all members of the answer but the id, or throws.</param>
    public static Answer To(RecordItem item, Action<JsonText> write)
    {
        try
        {
            using (item)
            {
                var json = new JsonText(capacity: 16 * 1024);
                json.StartObject();
                write(json);
                json.EndObject();
                return new Answer(json.ToString(), null);
            }
        }
        catch (RecordException problem)
        {
            return Failed(item, problem.Code, problem.Message);
        }
        catch (InputTooLongException problem)
        {
            return Failed(item, "input-too-long", problem.Message);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return Failed(item, "internal-error", $"{problem.GetType().Name}: {problem.Message}");
        }
    }

    private static Answer Failed(RecordItem item, string code, string message)
    {
        var json = new JsonText();
        json.StartObject();
        json.Name("id").Literal(item.Id);
        json.Name("error").StartObject();
        json.Name("code").String(code);
        json.Name("message").String(message);
        json.EndObject();
        json.EndObject();
        return new Answer(json.ToString(), $"{item.Where}: {code}: {message}");
    }
}
