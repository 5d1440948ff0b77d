package vn.camket.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

import vn.camket.account.CurrentAccount;
import vn.camket.intake.SheetImport.Verdict;
import vn.camket.shared.intake.RegisterSheet;
import vn.camket.shared.web.NotFoundException;

/**
 * Takes workbooks in. Reading and saving go on in the background; whoever uploaded a file
 * sees how far they are, and nobody else sees it at all.
 */
@Service
public class SheetImports {

	private final Map<String, RegisterSheet<?>> registers;

	private final ImportStore store;

	private final ImportWork work;

	private final SheetTemplate template;

	private final CurrentAccount currentAccount;

	private final AsyncTaskExecutor executor;

	SheetImports(List<RegisterSheet<?>> registers, ImportStore store, ImportWork work, SheetTemplate template,
			CurrentAccount currentAccount, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
		this.registers = registers.stream().collect(Collectors.toMap(RegisterSheet::section, Function.identity()));
		this.store = store;
		this.work = work;
		this.template = template;
		this.currentAccount = currentAccount;
		this.executor = executor;
	}

	/**
	 * Writes the empty workbook of a register.
	 * @throws NotFoundException if there is no such register
	 */
	public void writeTemplate(String section, OutputStream out) throws IOException {
		this.template.write(register(section), out);
	}

	/**
	 * Makes sure that a register can be filled from a workbook.
	 * @throws NotFoundException if there is no such register
	 */
	public void requireRegister(String section) {
		register(section);
	}

	/**
	 * Begins to look a workbook through.
	 * @return key under which it is found
	 */
	public UUID begin(String section, String fileName, byte[] file) {
		RegisterSheet<?> register = register(section);
		UUID id = this.store.begin(section, fileName, file, this.currentAccount.get().id());
		inBackground(() -> this.work.read(id, register));
		return id;
	}

	/**
	 * A workbook that the person uploaded.
	 * @throws NotFoundException if there is none
	 */
	public SheetImport find(String section, UUID id) {
		return this.store.find(id, section, this.currentAccount.get().id())
			.orElseThrow(() -> new NotFoundException(SheetImport.class, id));
	}

	/**
	 * Its rows, in the order of the sheet.
	 */
	public Page<ImportRow> rows(String section, UUID id, @Nullable Verdict verdict, Pageable pageable) {
		return this.store.rows(find(section, id).id(), verdict, pageable);
	}

	/**
	 * Begins to save what is new. Confirming twice saves once.
	 * @return whether it could be confirmed
	 */
	public boolean confirm(String section, UUID id) {
		RegisterSheet<?> register = register(section);
		if (!find(section, id).isConfirmable() || !this.store.step(id, ImportState.READ, ImportState.SAVING)) {
			return false;
		}
		inBackground(() -> this.work.save(id, register));
		return true;
	}

	private void inBackground(Runnable task) {
		this.executor.execute(new DelegatingSecurityContextRunnable(task));
	}

	private RegisterSheet<?> register(String section) {
		RegisterSheet<?> register = this.registers.get(section);
		if (register == null) {
			throw new NotFoundException(RegisterSheet.class, section);
		}
		return register;
	}

}
