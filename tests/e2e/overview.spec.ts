import { expect, test } from './harness/fixture.ts'

test('the overview shows what there is, and each figure links to the numbers that it counts', async ({
  app,
}) => {
  const { page } = app
  await page.getByRole('tab', { name: 'Overview' }).click()
  await expect(page.getByText('No numbers yet')).toBeVisible()
  await app.seed({ numbers: '+16505550100 - 0111\n+442079460000' })
  await expect(page.getByRole('list', { name: 'Numbers by status' })).toContainText('13')

  const course = page.getByRole('region', { name: 'Numbers by status over time' })
  await expect(course.getByRole('img')).toBeVisible()
  await course.getByRole('button', { name: 'show the table' }).click()
  await expect(course.getByRole('row').last()).toContainText('13')

  const low = page.getByRole('region', { name: 'Pool running low' })
  await expect(low.getByRole('row').filter({ hasText: 'United Kingdom' })).toBeVisible()
  await expect(low.getByRole('row').filter({ hasText: 'United States' })).toBeHidden()
  await low.getByRole('spinbutton', { name: 'Warn below' }).fill('100')
  await low.getByRole('button', { name: 'United States, Free: 12' }).click()

  await expect(page.getByRole('tab', { name: 'Sub Account' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('12 numbers')).toBeVisible()
  await expect(page.getByRole('row', { name: '+44 20 7946 0000' })).toBeHidden()
  await app.restart()
  await app.page.getByRole('tab', { name: 'Overview' }).click()
  await expect(app.page.getByRole('spinbutton', { name: 'Warn below' })).toHaveValue('100')
})
