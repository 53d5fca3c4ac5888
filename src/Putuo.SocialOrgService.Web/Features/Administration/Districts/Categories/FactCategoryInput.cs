using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Categories;

/// <summary>A category as it is typed.</summary>
public sealed class FactCategoryInput : FactInput
{
    private const int Longest = 999;

    private static readonly char[] Between = ['\n', '\r', ',', '，', '、', ';', '；'];

    /// <summary>Its code, for a new one.</summary>
    [Display(Name = "CategoryCode"), StringLength(3)]
    public string? Code { get; set; }

    /// <summary>Its Chinese name.</summary>
    [Display(Name = "Name"), Required(ErrorMessage = "NameNeeded"), StringLength(DistrictRules.MostName)]
    public string? Name { get; set; }

    /// <summary>Its English name.</summary>
    [Display(Name = "NameEn"), Required(ErrorMessage = "NameEnNeeded"), StringLength(DistrictRules.MostName)]
    public string? NameEn { get; set; }

    /// <summary>One plain sentence about what is done.</summary>
    [Display(Name = "About"), Required(ErrorMessage = "TextNeeded"), StringLength(CategoryRules.MostText)]
    public string? About { get; set; }

    /// <summary>The same in English.</summary>
    [Display(Name = "AboutEn"), Required(ErrorMessage = "TextNeeded"), StringLength(CategoryRules.MostText)]
    public string? AboutEn { get; set; }

    /// <summary>The words people look by, apart by commas or lines.</summary>
    [Display(Name = "Words"), StringLength(2000)]
    public string? Words { get; set; }

    /// <summary>The scene an order starts in.</summary>
    [Display(Name = "Scene"), Required(ErrorMessage = "SceneNeeded")]
    public Scene? Scene { get; set; }

    /// <summary>Until when an organization must have answered.</summary>
    [Display(Name = "AnswerWithin"), Required(ErrorMessage = "TermNeeded"), Range(1, Longest)]
    public int? Answer { get; set; }

    /// <summary>Its unit.</summary>
    [Display(Name = "AnswerUnit")]
    public TermUnit AnswerUnit { get; set; } = TermUnit.ClockHours;

    /// <summary>Until when it must be completed.</summary>
    [Display(Name = "CompleteWithin"), Required(ErrorMessage = "TermNeeded"), Range(1, Longest)]
    public int? Complete { get; set; }

    /// <summary>Its unit.</summary>
    [Display(Name = "CompleteUnit")]
    public TermUnit CompleteUnit { get; set; } = TermUnit.WorkingDays;

    /// <summary>After what time the platform confirms; null leaves it to the district.</summary>
    [Display(Name = "ConfirmWithin"), Range(1, Longest)]
    public int? Confirm { get; set; }

    /// <summary>Its unit.</summary>
    [Display(Name = "ConfirmUnit")]
    public TermUnit ConfirmUnit { get; set; } = TermUnit.WorkingDays;

    /// <summary>Whether it is an emergency.</summary>
    [Display(Name = "IsEmergency")]
    public bool IsEmergency { get; set; }

    /// <summary>Whether it is shown in public as counts alone.</summary>
    [Display(Name = "IsSensitive")]
    public bool IsSensitive { get; set; }

    /// <summary>What the completion's photo should show.</summary>
    [Display(Name = "PhotoHint"), Required(ErrorMessage = "TextNeeded"), StringLength(CategoryRules.MostText)]
    public string? PhotoHint { get; set; }

    /// <summary>The same in English.</summary>
    [Display(Name = "PhotoHintEn"), Required(ErrorMessage = "TextNeeded"), StringLength(CategoryRules.MostText)]
    public string? PhotoHintEn { get; set; }

    /// <summary>The department that answers for it.</summary>
    [Display(Name = "DepartmentId"), Required(ErrorMessage = "DepartmentNeeded")]
    public int? DepartmentId { get; set; }

    /// <summary>Departments that support it.</summary>
    [Display(Name = "SupportingDepartmentIds")]
    public List<int> SupportingDepartmentIds { get; set; } = [];

    /// <summary>The code of the category as it stands; null for a new one.</summary>
    [BindNever]
    public string? Known { get; set; }

    /// <summary>The form of a category as it stands.</summary>
    public static FactCategoryInput Of(Category category) => new()
    {
        Name = category.Name,
        NameEn = category.NameEn,
        About = category.About,
        AboutEn = category.AboutEn,
        Words = string.Join('、', category.Words),
        Scene = category.Scene,
        Answer = category.AnswerWithin.Amount,
        AnswerUnit = category.AnswerWithin.Unit,
        Complete = category.CompleteWithin.Amount,
        CompleteUnit = category.CompleteWithin.Unit,
        Confirm = category.ConfirmWithin?.Amount,
        ConfirmUnit = category.ConfirmWithin?.Unit ?? TermUnit.WorkingDays,
        IsEmergency = category.IsEmergency,
        IsSensitive = category.IsSensitive,
        PhotoHint = category.PhotoHint,
        PhotoHintEn = category.PhotoHintEn,
        DepartmentId = category.DepartmentId,
        SupportingDepartmentIds = [.. category.SupportingDepartmentIds],
    };

    /// <summary>What the form says, once nothing is missing.</summary>
    /// <param name="code">The category's code.</param>
    public Category ToCategory(string code) => new()
    {
        Code = code,
        Name = PlainText.Of(Name!),
        NameEn = PlainText.Of(NameEn!),
        About = PlainText.Of(About!),
        AboutEn = PlainText.Of(AboutEn!),
        Words = [.. PlainText.Of(Words ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
        Scene = Scene!.Value,
        AnswerWithin = new Term(Answer!.Value, AnswerUnit),
        CompleteWithin = new Term(Complete!.Value, CompleteUnit),
        ConfirmWithin = Confirm is { } amount ? new Term(amount, ConfirmUnit) : null,
        IsEmergency = IsEmergency,
        IsSensitive = IsSensitive,
        PhotoHint = PlainText.Of(PhotoHint!),
        PhotoHintEn = PlainText.Of(PhotoHintEn!),
        DepartmentId = DepartmentId!.Value,
        SupportingDepartmentIds = [.. SupportingDepartmentIds.Distinct().Order()],
    };
}
