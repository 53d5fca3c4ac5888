using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Putuo.SocialOrgService.Web.Features.Shared.SentForms;

/// <summary>
/// A form of this site that was sent and could not be taken, because its token had expired, its session had ended or nothing could be
/// saved: all that was typed, to be sent once more from <c>SendAgain</c>. Passwords are not carried, and files cannot be.
/// </summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Fields">All fields that were sent.</param>
/// <param name="Labels">Names of the fields written in words, with their labels as shown.</param>
/// <param name="HadFiles">Whether files were sent with it, which must be chosen again.</param>
public sealed record SentForm(
    string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<KeyValuePair<string, string>> Labels, bool HadFiles)
{
    private const string View = "/Features/Shared/SentForms/SendAgain.cshtml";
    private const int MostFields = 200, MostCharacters = 60_000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Why it has to be sent once more.</summary>
    [JsonIgnore]
    public SendAgain Why { get; init; }

    /// <summary>What was written in words, with the fields' labels.</summary>
    [JsonIgnore]
    public IEnumerable<KeyValuePair<string, string>> Written =>
        from label in Labels
        from typed in Fields
        where typed.Key == label.Key && !string.IsNullOrWhiteSpace(typed.Value)
        select KeyValuePair.Create(label.Value, typed.Value);

    /// <summary>The form of a request; null for one that is not a form, cannot be read, is too large to be carried, or that a page of another site sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="action">The action that it was sent to; without one no field has a label.</param>
    /// <param name="metadata">Describes models.</param>
    /// <param name="path">Where it was sent, if the request has been led to another page since.</param>
    public static async Task<SentForm?> OfAsync(HttpRequest request, ActionDescriptor? action, IModelMetadataProvider metadata, PathString? path = null)
    {
        if (!request.HasFormContentType || !IsOwn(request) || await ReadAsync(request) is not { } form)
            return null;
        var fields = form
            .Where(field => field.Key != "form-token" && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))
            .ToList();
        var labels = (action?.Parameters ?? [])
            .SelectMany(parameter => metadata.GetMetadataForType(parameter.ParameterType).Properties)
            .Where(property => property.ModelType == typeof(string) && property is { PropertyName: not null, DisplayName: not null })
            .Select(property => KeyValuePair.Create(property.PropertyName!, property.DisplayName!))
            .ToList();
        var sent = new SentForm((path ?? request.Path) + request.QueryString, fields, labels, form.Files.Count > 0);
        return sent.IsSmall ? sent : null;
    }

    /// <summary>As a hidden field of another form carries it.</summary>
    public string Pack() => JsonSerializer.Serialize(this, Readable);

    /// <summary>Reads such a field; null if it is none, or leads to another site.</summary>
    public static SentForm? Unpack(string? packed, IUrlHelper url)
    {
        if (string.IsNullOrEmpty(packed))
            return null;
        try
        {
            return JsonSerializer.Deserialize<SentForm>(packed, Readable) is { Fields: not null, Labels: not null, IsSmall: true } sent && url.IsLocalUrl(sent.Address)
                ? sent
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The page that shows it and sends it once more.</summary>
    public ViewResult Page(IModelMetadataProvider metadata, ModelStateDictionary state, int status) => new()
    {
        ViewName = View,
        StatusCode = status,
        ViewData = new ViewDataDictionary<SentForm>(metadata, state) { Model = this },
    };

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private bool IsSmall => Fields.Count <= MostFields && Fields.Sum(typed => typed.Key.Length + typed.Value.Length) <= MostCharacters;

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Why a form has to be sent once more.</summary>
public enum SendAgain
{
    /// <summary>Its page was open for too long.</summary>
    Expired,

    /// <summary>Its session had ended, and somebody has signed in again.</summary>
    SignedIn,

    /// <summary>The database or the disk did not take it.</summary>
    NotSaved,
}
