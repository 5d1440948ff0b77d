package vn.camket.shared.time;

import java.time.Clock;

import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The one clock that everything asks, so that tests can set it, and what runs by it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClockConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/**
	 * What a form calls past or present is so by the same clock, in the province.
	 */
	@Bean
	ValidationConfigurationCustomizer validationByTheClock(Clock clock) {
		return (validation) -> validation.clockProvider(() -> clock.withZone(ProvinceTime.ZONE));
	}

}
