using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>
/// All payloads cut into texts of one field: as many to a text as it takes, each formula at the beginning of one, and behind them the
/// field's name, so that a page which shows the text shows whose it is. A field too short for that gets one payload a text, cut where it ends.
/// </summary>
public sealed class Texts
{
    private const int TooShort = 80;

    private readonly IReadOnlyList<string> all;

    /// <summary>Cuts them.</summary>
    /// <param name="field">A short name of the field, of letters alone.</param>
    /// <param name="most">The most characters that it takes.</param>
    public Texts(string field, int most)
    {
        Field = field;
        all = most < TooShort
            ? [.. Payloads.All.Select(payload => payload.Text.Length <= most ? payload.Text : payload.Text[..most]).Where(text => PlainText.OrNull(text) is not null).Distinct()]
            : Fill(most - field.Length - 2).Select(text => $"{text} ~{field}").ToList();
    }

    /// <summary>The field's name.</summary>
    public string Field { get; }

    /// <summary>How many texts hold all payloads.</summary>
    public int Count => all.Count;

    /// <summary>All texts.</summary>
    public IReadOnlyList<string> All => all;

    /// <summary>The text of a turn; after the last one the first comes again.</summary>
    public string this[int turn] => all[turn % all.Count];

    /// <summary>A text as it is looked for on a page: without blanks and without what is no sign of a text, which is not kept.</summary>
    public static string Bare(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && !char.IsControl(sign) && sign is not ('\uFFFE' or '\uFFFF')));

    private static IEnumerable<string> Fill(int room)
    {
        var formulas = new Queue<string>(Payloads.All.Where(payload => payload.Place == Place.Sheet).Select(payload => payload.Text));
        var others = new Queue<string>(Payloads.All.Where(payload => payload.Place != Place.Sheet).Select(payload => payload.Text[..Math.Min(payload.Text.Length, room)]));
        while (formulas.Count + others.Count > 0)
        {
            var text = formulas.TryDequeue(out var formula) ? formula : others.Dequeue();
            while (others.TryPeek(out var next) && text.Length + 1 + next.Length <= room)
                text += " " + others.Dequeue();
            yield return text;
        }
    }
}
