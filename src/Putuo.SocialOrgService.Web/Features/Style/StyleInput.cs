using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Style;

/// <summary>One field of each kind.</summary>
public sealed class StyleInput
{
    /// <summary>A long text.</summary>
    [Display(Name = "要帮什么忙"), Required, StringLength(500)]
    public string? Need { get; set; }

    /// <summary>A choice.</summary>
    [Display(Name = "什么时候"), Required]
    public string? When { get; set; }

    /// <summary>A select.</summary>
    [Display(Name = "社区")]
    public int? Community { get; set; }

    /// <summary>A telephone number.</summary>
    [Display(Name = "联系电话"), Required, RegularExpression(@"1\d{10}")]
    public string? Phone { get; set; }

    /// <summary>A day.</summary>
    [Display(Name = "哪一天")]
    public DateOnly? Day { get; set; }

    /// <summary>Photos.</summary>
    [Display(Name = "照片")]
    public IReadOnlyList<IFormFile>? Photos { get; set; }

    /// <summary>Stars.</summary>
    [Display(Name = "您满意吗"), Range(1, 5)]
    public int Stars { get; set; } = 5;

    /// <summary>A consent.</summary>
    [Display(Name = "同意")]
    public bool Consent { get; set; }
}
