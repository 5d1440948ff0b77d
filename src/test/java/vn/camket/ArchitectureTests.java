package vn.camket;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PersistenceContext;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.NullMarked;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * House rules that a compiler does not check.
 */
@AnalyzeClasses(packagesOf = CamKetApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final DescribedPredicate<CanBeAnnotated> CONTROLLER = metaAnnotatedWith(Controller.class);

	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().should()
		.callMethodWhere(target(describe("now() of java.time without a Clock", ArchitectureTests::isNowWithoutClock)))
		.orShould()
		.callConstructor(Date.class)
		.orShould()
		.callMethod(System.class, "currentTimeMillis")
		.because("deadlines are tested by setting the Clock bean (domain rule 3)");

	/**
	 * Several instances share one database: each piece of work is done by one of them.
	 * Sealing the audit log and opening periods take a lock of PostgreSQL in their own
	 * transaction, since they are not only done on time.
	 */
	@ArchTest
	static final ArchRule scheduledWorkIsDoneOnce = methods().that()
		.areAnnotatedWith(Scheduled.class)
		.and()
		.haveNameNotMatching("seal|turnPage")
		.should()
		.beAnnotatedWith(SchedulerLock.class);

	@ArchTest
	static final ArchRule oneClock = noClasses().that()
		.haveNameNotMatching(".*\\.ClockConfiguration")
		.should()
		.callMethodWhere(target(describe("a system clock",
				(target) -> target.getOwner().isEquivalentTo(Clock.class) && target.getName().startsWith("system"))))
		.because("there is one Clock bean, and everything asks it");

	@ArchTest
	static final ArchRule zoneOfTheProvince = noClasses().should()
		.callMethod(ZoneId.class, "systemDefault")
		.because("days are counted in Asia/Ho_Chi_Minh whatever zone the server keeps (domain rule 3)");

	@ArchTest
	static final ArchRule toOneAssociationsAreLazy = fields().that()
		.areAnnotatedWith(ManyToOne.class)
		.or()
		.areAnnotatedWith(OneToOne.class)
		.should(beFetchedLazily())
		.allowEmptyShould(true)
		.because("an eager association turns a list into one statement per row");

	@ArchTest
	static final ArchRule entitiesStayInside = classes().that()
		.areAnnotatedWith(Entity.class)
		.should()
		.bePackagePrivate()
		.because("modules and templates meet records, never entities");

	@ArchTest
	static final ArchRule entitiesAreNotComparedByContent = noMethods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.haveName("equals")
		.orShould()
		.haveName("hashCode")
		.because("equality by content corrupts merges and batch fetching");

	@ArchTest
	static final ArchRule controllersAreHidden = classes().that(CONTROLLER)
		.should()
		.bePackagePrivate()
		.andShould()
		.resideInAPackage("..web..")
		.allowEmptyShould(true)
		.because("nobody calls a controller but the dispatcher");

	@ArchTest
	static final ArchRule controllersBeginNoTransaction = noClasses().that(CONTROLLER)
		.should()
		.beMetaAnnotatedWith(Transactional.class)
		.allowEmptyShould(true)
		.because("a service is the boundary of a transaction");

	@ArchTest
	static final ArchRule handlersBeginNoTransaction = noMethods().that()
		.areDeclaredInClassesThat(CONTROLLER)
		.should()
		.beMetaAnnotatedWith(Transactional.class)
		.allowEmptyShould(true)
		.because("a service is the boundary of a transaction");

	@ArchTest
	static final ArchRule oneKindOfTransactional = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("jakarta.transaction.Transactional")
		.because("it rolls back by other rules than Spring's");

	@ArchTest
	static final ArchRule fieldsAreNotInjected = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class)
		.orShould()
		.beAnnotatedWith(PersistenceContext.class)
		.orShould()
		.beAnnotatedWith("jakarta.inject.Inject")
		.orShould()
		.beAnnotatedWith("jakarta.annotation.Resource")
		.because("constructors say what a class needs, and let it be final");

	@ArchTest
	static final ArchRule constructorsNeedNoAnnotation = noConstructors().should()
		.beAnnotatedWith(Autowired.class)
		.because("a class has one constructor");

	@ArchTest
	static final ArchRule packagesAreNullMarked = classes().should(resideInANullMarkedPackage())
		.because("what may be null says so, everything else is not");

	@ArchTest
	static final ArchRule advicesNameTheirExceptions = methods().that()
		.areAnnotatedWith(ExceptionHandler.class)
		.should(catchNothingGeneral())
		.allowEmptyShould(true)
		.because("a handler of everything hides refusals and leaks messages");

	@ArchTest
	static final ArchRule caseNeedsALocale = noClasses().should()
		.callMethod(String.class, "toLowerCase")
		.orShould()
		.callMethod(String.class, "toUpperCase")
		.because("the result must not depend on the server's language: name a Locale");

	private static boolean isNowWithoutClock(AccessTarget target) {
		return target instanceof AccessTarget.MethodCallTarget call && call.getName().equals("now")
				&& call.getOwner().getPackageName().startsWith("java.time")
				&& call.getRawParameterTypes().stream().noneMatch((type) -> type.isEquivalentTo(Clock.class));
	}

	private static ArchCondition<JavaField> beFetchedLazily() {
		return new ArchCondition<>("be fetched lazily") {
			@Override
			public void check(JavaField field, ConditionEvents events) {
				boolean lazy = field.tryGetAnnotationOfType(ManyToOne.class)
					.map(ManyToOne::fetch)
					.or(() -> field.tryGetAnnotationOfType(OneToOne.class).map(OneToOne::fetch))
					.filter(FetchType.LAZY::equals)
					.isPresent();
				events.add(new SimpleConditionEvent(field, lazy, field.getFullName() + " is fetched eagerly"));
			}
		};
	}

	private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
		return new ArchCondition<>("reside in a package annotated with @NullMarked") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				events.add(new SimpleConditionEvent(type, type.getPackage().isAnnotatedWith(NullMarked.class),
						"package of " + type.getName() + " is not @NullMarked"));
			}
		};
	}

	private static ArchCondition<JavaMethod> catchNothingGeneral() {
		Set<String> general = Set.of(Throwable.class.getName(), Exception.class.getName(),
				RuntimeException.class.getName(), Error.class.getName());
		return new ArchCondition<>("name exceptions of their own") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				JavaAnnotation<JavaMethod> handler = method.getAnnotationOfType(ExceptionHandler.class.getName());
				var named = handler.tryGetExplicitlyDeclaredProperty("value")
					.or(() -> handler.tryGetExplicitlyDeclaredProperty("exception"))
					.map((value) -> (value instanceof JavaClass[] types) ? types : new JavaClass[0])
					.orElseGet(() -> method.getRawParameterTypes().toArray(JavaClass[]::new));
				for (JavaClass type : named) {
					events.add(new SimpleConditionEvent(method, !general.contains(type.getName()),
							method.getFullName() + " handles " + type.getSimpleName()));
				}
			}
		};
	}

}
