namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>The invented persons, each with another story.</summary>
internal sealed class Stories
{
    // With an account.
    public Canary Waiting { get; } = new(0, "in the pool, and a second order being written");

    public Canary Addressed { get; } = new(1, "asked one organization");

    public Canary Declined { get; } = new(2, "declined by the only organization asked");

    public Canary Refused { get; } = new(3, "refused by the community");

    public Canary Transferred { get; } = new(4, "transferred to a department");

    public Canary Supported { get; } = new(5, "taken up by a department, supported by another");

    public Canary Accepted { get; } = new(6, "accepted, a visit agreed and a pause proposed");

    public Canary Published { get; } = new(7, "completed, rated and answered, all for everybody to see");

    public Canary Hidden { get; } = new(8, "completed and rated, the comment hidden");

    public Canary Reopened { get; } = new(9, "reopened after the community rated");

    public Canary Withdrawn { get; } = new(10, "withdrawn");

    public Canary CalledOff { get; } = new(11, "called off after the claim");

    public Canary GivenBack { get; } = new(12, "given back, and claimed by another organization");

    public Canary Sensitive { get; } = new(13, "completed and rated in a sensitive category, all for everybody to see") { Answers = null };

    public Canary Elsewhere { get; } = new(14, "of another community, the comment reported and kept") { LivesElsewhere = true };

    public Canary TakenBack { get; } = new(15, "taken back by the community");

    // Without one.
    public Canary Caller { get; } = new(16, "a caller, in the pool");

    public Canary TokenHolder { get; } = new(17, "a caller, completed and rated by the token");

    public Canary Linked { get; } = new(18, "a caller, linked to an account later");

    public Canary Callback { get; } = new(19, "waits to be called back");

    public Canary CalledBack { get; } = new(20, "called back, completed, rated by telephone");

    public IReadOnlyList<Canary> WithAccount =>
    [
        Waiting, Addressed, Declined, Refused, Transferred, Supported, Accepted, Published, Hidden, Reopened, Withdrawn, CalledOff, GivenBack, Sensitive, Elsewhere, TakenBack,
    ];

    public IReadOnlyList<Canary> All => [.. WithAccount, Caller, TokenHolder, Linked, Callback, CalledBack];
}
