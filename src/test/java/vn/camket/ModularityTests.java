package vn.camket;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The modules and the directions in which they may know each other (see
 * {@code src/docs/architecture.md}).
 */
class ModularityTests {

	private static final ApplicationModules MODULES = ApplicationModules.of(CamKetApplication.class);

	@Test
	void modulesUseOnlyThePublicFacesOfTheModulesBeforeThem() {
		MODULES.verify();
	}

	@Test
	void everyModuleNamesWhatItDependsOn() {
		assertThat(MODULES.stream()).isNotEmpty().allSatisfy((module) -> {
			var declared = module.getBasePackage().getAnnotation(ApplicationModule.class);
			assertThat(declared)
				.as("@ApplicationModule of %s (a package-info among the tests hides the module's own)",
						module.getIdentifier())
				.isPresent();
			if (!module.isOpen()) {
				assertThat(declared.orElseThrow().allowedDependencies())
					.as("allowedDependencies of %s", module.getIdentifier())
					.doesNotContain(ApplicationModule.OPEN_TOKEN);
			}
		});
	}

}
