package dev.blazon.functions.my;

import dev.blazon.endorsing.AskForEndorsement;
import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.endorsing.HolderNotices;
import dev.blazon.http.OwnForms;
import dev.blazon.http.SessionCookies;
import dev.blazon.page.reading.ShowMine;
import dev.blazon.page.reading.ShowMyCollection;
import dev.blazon.page.reading.ShowMyEndorsements;
import dev.blazon.page.reading.ShowMyPathway;
import dev.blazon.page.reading.ShowMyPlan;
import dev.blazon.page.reading.ShowMyPlans;
import dev.blazon.page.reading.ShowRenewal;
import dev.blazon.pathways.ChangePlan;
import dev.blazon.pathways.FollowPathway;
import dev.blazon.pathways.MakePlan;
import dev.blazon.pathways.ReachedNow;
import dev.blazon.pathways.ReadProgress;
import dev.blazon.pathways.RemovePlan;
import dev.blazon.pathways.WantedBadges;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.Table;
import dev.blazon.register.ContactCipher;
import dev.blazon.service.AskForLink;
import dev.blazon.service.AskForRenewal;
import dev.blazon.service.ChangeCollection;
import dev.blazon.service.ChoosePresentation;
import dev.blazon.service.CollectionPasses;
import dev.blazon.service.MakeCollection;
import dev.blazon.service.Sessions;
import dev.blazon.service.UseLink;

/** Puts together what answers the routes, from the parts of a platform. */
final class MyParts<P extends Table & SessionKeys & LinkKeys & Contacts> {
  private final P platform;
  private final ContactCipher cipher;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final OwnForms forms;
  private final WayBack back;
  private final MyAnswers answers;
  private final SignedIn signedIn;
  private final MyList list;
  private final FollowPathway following;
  private final ShowMyPathway showPathway;

  MyParts(P platform) {
    this.platform = platform;
    this.cipher = platform.contactCipher();
    this.sessions = new Sessions(platform.sessionKeys(), platform.time());
    this.cookies = new SessionCookies(sessions, platform.urls());
    this.forms = new OwnForms(sessions, platform.urls());
    this.back = new WayBack(platform.urls());
    this.answers = new MyAnswers(forms.origin(), platform.sendsMails());
    this.signedIn = new SignedIn(cookies, forms, back, answers);
    this.list =
        new MyList(
            new ShowMine(
                platform.register(),
                platform.collections(),
                platform.pathways(),
                platform.records(),
                platform.time()),
            sessions,
            answers);
    this.following = new FollowPathway(platform.pathways(), platform.commits(), platform.time());
    this.showPathway =
        new ShowMyPathway(
            platform.pathways(),
            platform.register(),
            platform.collections(),
            following,
            platform.records(),
            platform.time());
  }

  SignInRoutes signIn() {
    return new SignInRoutes(
        new AskForLink(
            platform.counters(),
            platform.transactions(),
            platform.sessionKeys(),
            cipher,
            platform.ids(),
            platform.time()),
        new UseLink(
            platform.signIns(), platform.transactions(), cipher, platform.ids(), platform.time()),
        cookies,
        forms,
        back,
        answers);
  }

  PlanRoutes plans() {
    return new PlanRoutes(
        new ShowMyPlans(
            platform.pathways(),
            platform.register(),
            platform.collections(),
            platform.records(),
            platform.urls(),
            platform.ids(),
            platform.time()),
        new ShowMyPlan(
            platform.pathways(),
            platform.register(),
            platform.collections(),
            showPathway,
            platform.records(),
            platform.urls(),
            platform.time()),
        new PlanVerbs(
            new MakePlan(platform.pathways(), platform.commits(), platform.time()),
            new ChangePlan(platform.pathways(), reached(), platform.commits(), platform.time()),
            new RemovePlan(platform.pathways(), platform.commits()),
            new WantedBadges(platform.catalog()::badge, platform.urls())),
        sessions,
        signedIn,
        answers);
  }

  private ReachedNow reached() {
    return new ReachedNow(
        platform.pathways(),
        platform.register(),
        new ReadProgress(platform.assertions(), platform.collections(), platform.time()));
  }

  MyPathwayRoutes pathways() {
    return new MyPathwayRoutes(showPathway, following, sessions, signedIn, answers);
  }

  CollectionRoutes collections() {
    return new CollectionRoutes(
        list,
        new ShowMyCollection(
            platform.collections(),
            platform.register(),
            platform.records(),
            platform.urls(),
            platform.time()),
        new MakeCollection(
            platform.collections(),
            platform.register(),
            platform.commits(),
            platform.ids(),
            platform.time()),
        new ChangeCollection(
            platform.collections(), platform.register(), platform.commits(), platform.time()),
        new CollectionPasses(platform.linkKeys(), platform.time()),
        sessions,
        signedIn,
        answers);
  }

  RenewalRoutes renewals() {
    return new RenewalRoutes(
        new ShowRenewal(platform.register(), platform.records(), platform.time()),
        new AskForRenewal(
            platform.records(),
            platform.register(),
            platform.counters(),
            platform.commits(),
            platform.time()),
        sessions,
        signedIn,
        answers);
  }

  MyEndorsementRoutes endorsements() {
    return new MyEndorsementRoutes(
        new ShowMyEndorsements(
            platform.register(),
            platform.endorsements(),
            platform.records(),
            platform.sendsMails(),
            platform.time()),
        new AskForEndorsement(
            new AskForEndorsement.Stores(
                platform.records(),
                platform.register(),
                platform.endorsements(),
                platform.counters()),
            platform.commits(),
            cipher,
            platform.ids(),
            platform.time()),
        new DecideEndorsement(
            new DecideEndorsement.Stores(
                platform.catalog(),
                platform.assertions(),
                platform.register(),
                platform.endorsements()),
            new HolderNotices(platform.register(), platform.notices(), platform.sendsMails()),
            platform.commits(),
            platform.ids(),
            platform.urls(),
            platform.sendsMails(),
            platform.time()),
        sessions,
        signedIn,
        answers);
  }

  MineRoutes mine() {
    return new MineRoutes(
        list,
        new ChoosePresentation(platform.assertions(), platform.register(), platform.commits()),
        signedIn);
  }
}
