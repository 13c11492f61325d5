import { t } from './words.ts'

/** The way to what students want explained, on pages that guides open anyway. */
export default function GuidanceLink() {
  return (
    <p>
      <a class="morelink" href="/guidance">
        {t().guide.link}
      </a>
    </p>
  )
}
