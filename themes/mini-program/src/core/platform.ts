/** Which of the two builds this is; uni-app replaces the expression, so the other branch is not even shipped. */
export const onWeChat = process.env.UNI_PLATFORM === 'mp-weixin'
