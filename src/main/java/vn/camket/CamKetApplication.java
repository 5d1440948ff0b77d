package vn.camket;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * The workbench on which a province keeps its word to foreign partners: tasks of its
 * plans, its register of international agreements, and the reports its agencies owe.
 */
@SpringBootApplication
@Modulithic(systemName = "CamKet", sharedModules = "shared")
public class CamKetApplication {

	public static void main(String[] args) {
		SpringApplication.run(CamKetApplication.class, args);
	}

}
