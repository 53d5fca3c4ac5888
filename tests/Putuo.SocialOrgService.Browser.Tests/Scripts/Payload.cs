namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>Where a payload would do harm if it stood there as it is.</summary>
public enum Place
{
    /// <summary>Between tags.</summary>
    Content = 1,

    /// <summary>In an attribute in double quotes.</summary>
    DoubleQuotes,

    /// <summary>In an attribute in single quotes.</summary>
    SingleQuotes,

    /// <summary>In an attribute without quotes.</summary>
    NoQuotes,

    /// <summary>In the page's title.</summary>
    Title,

    /// <summary>In a textarea.</summary>
    Area,

    /// <summary>In a style element.</summary>
    Style,

    /// <summary>In an option of a select.</summary>
    Option,

    /// <summary>In a comment.</summary>
    Comment,

    /// <summary>As the address of a link or a form.</summary>
    Address,

    /// <summary>In a JavaScript string in double quotes.</summary>
    DoubleString,

    /// <summary>In a JavaScript string in single quotes.</summary>
    SingleString,

    /// <summary>In a JavaScript template string.</summary>
    BacktickString,

    /// <summary>Between tags, for whoever decodes once more what was decoded already.</summary>
    DecodedTwice,

    /// <summary>In the cell of a sheet.</summary>
    Sheet,

    /// <summary>In a template, a format, a log: nothing that a page runs.</summary>
    Template,

    /// <summary>Among other words, which it turns around or hides.</summary>
    Sign,
}

/// <summary>A text that somebody types to make the platform, or a program that reads what it writes, do something.</summary>
/// <param name="Text">As it is typed; what it runs is <c>x()</c>.</param>
/// <param name="Place">Where it would do harm.</param>
public sealed record Payload(string Text, Place Place);
