namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>Each top category's icon; its colours stand in css/category.css under the same letter.</summary>
public static class CategoryIcons
{
    /// <summary>The icon of a category of either level; of 其他 for an unknown one.</summary>
    public static string Of(string? code) => code is { Length: > 0 } ? code[0] switch
    {
        'A' => "old",
        'B' => "wheelchair",
        'C' => "mood-kid",
        'D' => "stethoscope",
        'E' => "scale",
        'F' => "tool",
        'G' => "leaf",
        'H' => "music",
        'I' => "sailboat",
        'J' => "building-community",
        _ => "help-circle",
    } : "help-circle";
}
