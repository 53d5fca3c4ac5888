using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>Every text that a form can send is typed into by <see cref="Scripting"/>, or it is said here why not. What addresses bring is found by itself.</summary>
public sealed class TextFieldTests
{
    private const string Phone = "kept as digits, what is no number is refused", Password = "kept as a hash", Code = "one of a list", Way = "only a way within the site";

    /// <summary>What is kept and shown, with the names of the texts that are typed there.</summary>
    private static readonly Dictionary<string, string[]> Kept = new()
    {
        ["WishInput.Need"] = ["Need", "EditedNeed"],
        ["NeedInput.Name"] = ["ContactName"],
        ["NeedInput.Address"] = ["ContactAddress"],
        ["ReasonInput.Reason"] = ["Withdrawal", "CallOff", "Reopening", "Decline", "Release", "Refusal", "TakeBack", "Return"],
        ["PauseInput.Words"] = ["PauseProposal", "Pause"],
        ["RoutingInput.Note"] = ["Routing"],
        ["CategoryInput.CategoryNote"] = ["Category"],
        ["SettingsInput.SiteName"] = ["Registry"],
        ["SettingsInput.SiteNameEn"] = ["Registry"],
        ["SettingsInput.Host"] = ["Registry"],
        ["SettingsInput.HostEn"] = ["Registry"],
        ["SettingsInput.Keeper"] = ["Registry"],
        ["SettingsInput.KeeperEn"] = ["Registry"],
        ["SettingsInput.Phone"] = ["Registry"],
        ["SettingsInput.PhoneHours"] = ["Registry"],
        ["SettingsInput.PhoneHoursEn"] = ["Registry"],
        ["SettingsInput.IcpNumber"] = ["Registry"],
        ["SettingsInput.PoliceNumber"] = ["Registry"],
        ["SettingsInput.SiteCode"] = ["Registry"],
        ["FactCategoryInput.Name"] = ["Registry"],
        ["FactCategoryInput.NameEn"] = ["Registry"],
        ["FactCategoryInput.About"] = ["Registry"],
        ["FactCategoryInput.AboutEn"] = ["Registry"],
        ["FactCategoryInput.Words"] = ["Registry"],
        ["FactCategoryInput.PhotoHint"] = ["Registry"],
        ["FactCategoryInput.PhotoHintEn"] = ["Registry"],
        ["DepartmentInput.Name"] = ["Registry"],
        ["DepartmentInput.NameEn"] = ["Registry"],
        ["AreaInput.Name"] = ["Registry"],
        ["AreaInput.NameEn"] = ["Registry"],
        ["WorkerInput.WorkerName"] = ["Registry"],
        ["YearInput.Holidays"] = ["Registry"],
        ["RuleInput.Name"] = ["Rule"],
        ["RuleInput.NameEn"] = ["Rule"],
        ["RuleInput.Words"] = ["RuleWord"],
        ["DraftInput.Title"] = ["Registry"],
        ["DraftInput.TitleEn"] = ["Registry"],
        ["DraftStepInput.Reason"] = ["Standing"],
        ["SceneInput.SceneReason"] = ["SceneChange"],
        ["TransferInput.Ask"] = ["TransferAsk"],
        ["SupportInput.Reply"] = ["SupportReply"],
        ["CompletionInput.Description"] = ["Description", "CorrectedDescription"],
        ["CorrectionInput.Reason"] = ["Correction"],
        ["RatingInput.Comment"] = ["RequesterComment", "CommunityComment", "DepartmentComment"],
        ["TokenRatingInput.Comment"] = ["RequesterComment"],
        ["TokenReopeningInput.Reason"] = ["Reopening"],
        ["AnswerInput.Answer"] = ["Answer"],
        ["ContactInput.Reason"] = ["Look"],
        ["CommentReportInput.Reason"] = ["Report"],
        ["CallbackInput.Name"] = ["CallbackName"],
        ["ClosingInput.Reason"] = ["CallbackClosing"],
        ["ArticleInput.Title"] = ["Registry"],
        ["ArticleInput.TitleEn"] = ["Registry"],
        ["ArticleInput.Summary"] = ["Registry"],
        ["ArticleInput.SummaryEn"] = ["Registry"],
        ["ArticleInput.Body"] = ["Registry"],
        ["ArticleInput.BodyEn"] = ["Registry"],
        ["ArticleInput.ChangeNote"] = ["Registry"],
        ["ArticleStepInput.Remark"] = ["Standing"],
        ["ArticleStepInput.Reason"] = ["Standing"],
        ["StandingInput.Reason"] = ["Standing"],
        ["ClosingInput.ClosingReason"] = ["Standing"],
        ["FilingStepInput.ReturnReason"] = ["Standing"],
        ["FilingStepInput.ApprovalWords"] = ["Standing"],
        ["FilingStepInput.RejectionReason"] = ["Standing"],
        ["StepInput.Remarks"] = ["Standing"],
        ["StepInput.Reason"] = ["Standing"],
        ["StepInput.CodeReason"] = ["Standing"],
        ["EntryInput.CodeReason"] = ["Standing"],
        ["EntryInput.Name"] = ["Registry"],
        ["EntryInput.NameEn"] = ["Registry"],
        ["EntryInput.FilingNumber"] = ["Registry"],
        ["EntryInput.Representative"] = ["Registry"],
        ["EntryInput.PartyBranch"] = ["Registry"],
        ["EntryInput.About"] = ["Registry"],
        ["EntryInput.AboutEn"] = ["Registry"],
        ["EntryInput.Venues"] = ["Registry"],
        ["EntryInput.Equipment"] = ["Registry"],
        ["EntryInput.Funds"] = ["Registry"],
        ["OfferingInput.Name"] = ["Registry"],
        ["OfferingInput.NameEn"] = ["Registry"],
        ["OfferingInput.About"] = ["Registry"],
        ["OfferingInput.AboutEn"] = ["Registry"],
        ["OfferingInput.PriceCovers"] = ["Registry"],
        ["OfferingInput.PriceCoversEn"] = ["Registry"],
        ["TalentInput.Name"] = ["Registry"],
        ["TalentInput.Skills"] = ["Registry"],
        ["CertificateInput.CertificateName"] = ["Registry"],
        ["PublicationInput.PublicText"] = ["Registry"],
        ["ComplaintInput.Who"] = ["Standing"],
        ["ComplaintInput.Text"] = ["Standing"],
        ["ComplaintInput.Wish"] = ["Standing"],
        ["ComplaintStepInput.ReopenReason"] = ["Standing"],
        ["HandlingInput.Answer"] = ["Standing"],
        ["HandlingInput.Question"] = ["Standing"],
        ["HandlingInput.PassReason"] = ["Standing"],
        ["HandlingInput.CallNote"] = ["Standing"],
        ["StatementInput.Statement"] = ["Standing"],
    };

    /// <summary>What is not kept as it is typed, or shown to nobody; where it comes back with its form, <see cref="TypedScriptTests"/> types it.</summary>
    private static readonly Dictionary<string, string> NotKept = new()
    {
        ["RegistrationInput.Name"] = "shown as its first letter alone",
        ["NewAccountInput.Name"] = "shown as its first letter alone",
        ["HidingInput.HidingReason"] = "shown on no page",
        ["JoiningInput.Code"] = "kept as a digest",
        ["DelegationCodeInput.Code"] = "kept as a digest",
        ["HotlineInput.Phone"] = Phone,
        ["AgreementInput.Code"] = "kept as a digest",
        ["ComplaintInput.Name"] = "shown as its first letter alone, and whole behind the button to a handler",
        ["ComplaintInput.Phone"] = Phone,
        ["ComplaintInput.Order"] = Code,
        ["ComplaintInput.Office"] = Code,
        ["ComplaintStepInput.Number"] = Code,
        ["ComplaintStepInput.Code"] = "kept nowhere",
        ["ComplaintsController.complaint"] = Code,
        ["HandlingInput.PassTo"] = Code,
        ["NeedInput.Phone"] = Phone,
        ["CallbackInput.Phone"] = Phone,
        ["ResetInput.Phone"] = Phone,
        ["RegistrationInput.Phone"] = Phone,
        ["NewAccountInput.Phone"] = Phone,
        ["SignInInput.Phone"] = Phone,
        ["AccountSearchInput.Phone"] = Phone,
        ["TokenInput.Digits"] = Phone,
        ["PasswordInput.OldPassword"] = Password,
        ["PasswordInput.NewPassword"] = Password,
        ["RegistrationInput.Password"] = Password,
        ["SignInInput.Password"] = Password,
        ["EntryInput.CodeSeen"] = "compared with the code, not kept",
        ["EntryInput.CreditCode"] = "kept as the signs of a code, what is none is refused",
        ["FilingFormInput.Go"] = Code,
        ["RoutingInput.To"] = Code,
        ["CategoryInput.NewCategory"] = Code,
        ["RuleInput.Category"] = Code,
        ["FactCategoryInput.Code"] = "kept as a letter and digits, what is none is refused",
        ["AreaInput.Code"] = "kept as digits, what is none is refused",
        ["HoursInput.OfficeHours"] = "kept as hours, what is none is refused",
        ["YearInput.WorkedWeekends"] = "kept as days, what is none is refused",
        ["WorkerInput.WorkerPhone"] = Phone,
        ["DraftStepInput.Order"] = Code,
        ["DemandsController.category"] = Code,
        ["CompletionInput.Persons"] = Code,
        ["CompletionInput.Add"] = Code,
        ["CompletionInput.Remove"] = Code,
        ["CorrectionInput.Record"] = Code,
        ["ProxyInput.CategoryCode"] = Code,
        ["CommunityDemandInput.CategoryCode"] = Code,
        ["ServiceInput.Category"] = Code,
        ["WishInput.Slot"] = Code,
        ["OfferingInput.Category"] = Code,
        ["OfferingInput.Price"] = "kept as a number, what is none is refused",
        ["OwnOfferingsController.go"] = Code,
        ["CheckStepController.shownAs"] = Code,
        ["NeedStepController.go"] = Code,
        ["NeedStepController.remove"] = Code,
        ["PreferencesController.value"] = Code,
        ["RegistrationInput.ReturnUrl"] = Way,
        ["SignInInput.ReturnUrl"] = Way,
        ["PreferencesController.returnUrl"] = Way,
        ["SignInInput.Kept"] = "sealed by the platform itself",
    };

    [Fact]
    public void Every_text_that_a_form_can_send_is_tried_or_said_why_not()
    {
        var texts = typeof(Program).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ControllerBase)) && type.Name != "StyleController")
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes<HttpPostAttribute>().Any())
            .SelectMany(method => method.GetParameters().SelectMany(parameter => TextsOf(method, parameter)))
            .Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Kept.Keys.Concat(NotKept.Keys).Order(StringComparer.Ordinal), texts);
    }

    [Fact]
    public void Every_text_that_is_kept_is_typed() =>
        Assert.Equal(Kept.Values.SelectMany(names => names).Distinct().Except(["Standing", "Registry"]).Order(), Scripting.Fields.Select(field => field.Field).Order());

    private static IEnumerable<string> TextsOf(MethodInfo action, ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? parameter.Name is "number" or "token" || parameter.GetCustomAttribute<FromRouteAttribute>() is not null ? [] : [$"{action.DeclaringType!.Name}.{parameter.Name}"]
        : parameter.ParameterType.Assembly == typeof(Program).Assembly && parameter.ParameterType.IsClass
            ? parameter.ParameterType.GetProperties()
                .Where(property => property.PropertyType == typeof(string) && property.SetMethod?.IsPublic == true && property.GetCustomAttribute<BindNeverAttribute>() is null)
                .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
        : [];
}
